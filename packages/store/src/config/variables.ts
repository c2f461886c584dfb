/** Every environment variable that the store reads. `--help` is made from this. */
import * as z from 'zod/mini';
import { readSender } from '../mail/address.ts';
import { variable } from './variable.ts';

const port = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)),
  z.int().check(z.minimum(0), z.maximum(65_535)),
);
const takesPort = 'a port from 0 to 65535; 0 is any free one';

const headerName = z.string().check(z.regex(/^[\da-zA-Z-]+$/));

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.href === `${url.origin}/`;
};

const isSmtpUrl = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
};

/** OpenID Connect Core section 2: a URL without query and fragment. */
const isIssuer = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
};

const isPostgresUrl = (text: string): boolean => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '');

export const variables = {
  CHANDLERY_MODE: variable(z.enum(['development', 'production']), 'development or production', 'development'),
  STORE_NAME: variable(
    z.string().check(z.regex(/^[^\p{Cc}<>]{1,60}$/u)),
    'the store’s name, as its pages and mails say it: at most 60 characters, without < and >',
    'Chandlery',
  ),
  PORT: variable(port, takesPort, 8080),
  EXAMPLES_PORT: variable(port, takesPort, 8090),
  HOST: variable(z.string().check(z.regex(/^[\da-zA-Z.:_-]+$/)), 'an address or host name to listen on', null),
  PUBLIC_URL: variable(
    z.pipe(
      z.string().check(z.refine(isOrigin)),
      z.transform((text: string) => new URL(text).origin),
    ),
    'the address at which browsers reach the store, without a path: https://store.example.com',
    null,
  ),
  CHANDLERY_DATA: variable(z.string(), 'a folder for the embedded database', '.chandlery'),
  DATABASE_URL: variable(
    z.string().check(z.refine(isPostgresUrl)),
    'the address of a PostgreSQL database: postgres://user:password@host/database',
    null,
  ),
  CHANDLERY_SECRET: variable(
    z.string().check(z.minLength(32)),
    'at least 32 characters of chance, such as "openssl rand -base64 32" prints; production needs it',
    null,
    true,
  ),
  REGISTRY_URL: variable(
    z.pipe(
      z.string().check(z.refine(isOrigin)),
      z.transform((text: string) => new URL(text).origin),
    ),
    'the address of the OCI registry that customers pull from, without a path: https://registry.example.com',
    null,
  ),
  REGISTRY_PORT: variable(port, `${takesPort}; of the registry that --registry starts`, 5000),
  CLIENT_ADDRESS_HEADER: variable(
    headerName,
    'the name of a header in which a proxy that you trust says the address of a client: X-Real-IP',
    null,
  ),
  COUNTRY_HEADER: variable(
    headerName,
    'the name of a header in which a proxy that you trust says the country of a request: CF-IPCountry',
    null,
  ),
  SMTP_URL: variable(
    z.string().check(z.refine(isSmtpUrl)),
    'the address of a mail server: smtp://user:password@mail.example.com:587, or smtps://',
    null,
  ),
  MAIL_FROM: variable(
    z.pipe(z.pipe(z.string(), z.transform(readSender)), z.object({ name: z.string(), address: z.string() })),
    'whom mails are from: Chandlery <store@example.com>; SMTP_URL needs it',
    null,
  ),
  OIDC_ISSUER: variable(
    z.string().check(z.refine(isIssuer)),
    'the issuer of an OpenID provider through which people may sign in: https://login.example.com',
    null,
  ),
  OIDC_CLIENT_ID: variable(z.string(), 'what the provider calls this store; OIDC_ISSUER needs it', null),
  OIDC_CLIENT_SECRET: variable(
    z.string(),
    'the secret that the provider has given it; OIDC_ISSUER needs it',
    null,
    true,
  ),
  OIDC_NAME: variable(z.string().check(z.maxLength(50)), 'what the button to sign in there says', 'Single sign-on'),
  PAYMENT_PROVIDER: variable(
    z.enum(['sandbox', 'stripe', 'none']),
    'sandbox, which takes test cards and no money, stripe, or none; stripe where STRIPE_SECRET_KEY is set, otherwise sandbox in development and none in production',
    null,
  ),
  STRIPE_SECRET_KEY: variable(
    z.string().check(z.regex(/^[sr]k_(test|live)_\w+$/)),
    'the secret or restricted key of a Stripe account: sk_live_…, or sk_test_… to try it',
    null,
    true,
  ),
  STRIPE_WEBHOOK_SECRET: variable(
    z.string().check(z.regex(/^whsec_\w+$/)),
    'the signing secret of the webhook endpoint /stripe/webhook: whsec_…; STRIPE_SECRET_KEY needs it',
    null,
    true,
  ),
  STRIPE_PUBLISHABLE_KEY: variable(
    z.string().check(z.regex(/^pk_(test|live)_\w+$/)),
    'the publishable key of the same account, with which checkouts that are part of a page let people pay in that page; without it they lead to Stripe’s',
    null,
  ),
  STRIPE_TAX: variable(
    z.pipe(
      z.enum(['0', '1']),
      z.transform((text: '0' | '1') => text === '1'),
    ),
    '1 to let Stripe Tax reckon taxes, 0 to reckon them with the store’s own rates',
    false,
  ),
  STRIPE_API_URL: variable(
    z.string().check(z.refine(isOrigin)),
    'the address of a server that stands in for Stripe’s, in tests: http://127.0.0.1:12111',
    null,
  ),
  LOG_LEVEL: variable(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'fatal, error, warn, info, debug, trace or silent',
    'info',
  ),
};
