/** The store's configuration, from the environment only. */
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { type Variable, withoutPassword } from './variable.ts';
import { variables } from './variables.ts';

/** Thrown with one line per variable that is wrong: its name, what it got, what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Values = { [Name in keyof typeof variables]: (typeof variables)[Name]['otherwise'] };

/** Keys of one account, in one mode; and in production no server but Stripe's own gets them. */
const mustFitStripe = (values: Values, wrong: string[]): void => {
  const { STRIPE_SECRET_KEY: secret, STRIPE_PUBLISHABLE_KEY: publishable, STRIPE_API_URL: url } = values;
  const modeOf = (key: string) => (key.includes('_live_') ? 'live' : 'test');
  if (secret !== null && publishable !== null && modeOf(secret) !== modeOf(publishable))
    wrong.push(
      `STRIPE_PUBLISHABLE_KEY is a ${modeOf(publishable)} key, and STRIPE_SECRET_KEY a ${modeOf(secret)} key. Both are of the same mode.`,
    );
  if (url !== null && values.CHANDLERY_MODE === 'production')
    wrong.push('STRIPE_API_URL is set, which is for tests. In production leave it out.');
};

const readAll = (environment: Readonly<Record<string, string | undefined>>): Values => {
  const wrong: string[] = [];
  const read = <Value>(name: string, { schema, takes, otherwise, isSecret }: Variable<Value>): Value => {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return otherwise;
    const result = z.safeParse(schema, text);
    if (result.success) return result.data;
    const got = isSecret ? `${text.length} characters long` : `"${withoutPassword(text)}"`;
    wrong.push(`${name} is ${got}. It takes ${takes}.`);
    return otherwise;
  };
  const values = {
    CHANDLERY_MODE: read('CHANDLERY_MODE', variables.CHANDLERY_MODE),
    STORE_NAME: read('STORE_NAME', variables.STORE_NAME),
    PORT: read('PORT', variables.PORT),
    EXAMPLES_PORT: read('EXAMPLES_PORT', variables.EXAMPLES_PORT),
    HOST: read('HOST', variables.HOST),
    PUBLIC_URL: read('PUBLIC_URL', variables.PUBLIC_URL),
    CHANDLERY_DATA: read('CHANDLERY_DATA', variables.CHANDLERY_DATA),
    DATABASE_URL: read('DATABASE_URL', variables.DATABASE_URL),
    CHANDLERY_SECRET: read('CHANDLERY_SECRET', variables.CHANDLERY_SECRET),
    REGISTRY_URL: read('REGISTRY_URL', variables.REGISTRY_URL),
    REGISTRY_PORT: read('REGISTRY_PORT', variables.REGISTRY_PORT),
    CLIENT_ADDRESS_HEADER: read('CLIENT_ADDRESS_HEADER', variables.CLIENT_ADDRESS_HEADER),
    COUNTRY_HEADER: read('COUNTRY_HEADER', variables.COUNTRY_HEADER),
    SMTP_URL: read('SMTP_URL', variables.SMTP_URL),
    MAIL_FROM: read('MAIL_FROM', variables.MAIL_FROM),
    OIDC_ISSUER: read('OIDC_ISSUER', variables.OIDC_ISSUER),
    OIDC_CLIENT_ID: read('OIDC_CLIENT_ID', variables.OIDC_CLIENT_ID),
    OIDC_CLIENT_SECRET: read('OIDC_CLIENT_SECRET', variables.OIDC_CLIENT_SECRET),
    OIDC_NAME: read('OIDC_NAME', variables.OIDC_NAME),
    PAYMENT_PROVIDER: read('PAYMENT_PROVIDER', variables.PAYMENT_PROVIDER),
    STRIPE_SECRET_KEY: read('STRIPE_SECRET_KEY', variables.STRIPE_SECRET_KEY),
    STRIPE_WEBHOOK_SECRET: read('STRIPE_WEBHOOK_SECRET', variables.STRIPE_WEBHOOK_SECRET),
    STRIPE_PUBLISHABLE_KEY: read('STRIPE_PUBLISHABLE_KEY', variables.STRIPE_PUBLISHABLE_KEY),
    STRIPE_TAX: read('STRIPE_TAX', variables.STRIPE_TAX),
    STRIPE_API_URL: read('STRIPE_API_URL', variables.STRIPE_API_URL),
    LOG_LEVEL: read('LOG_LEVEL', variables.LOG_LEVEL),
  };
  const need = (name: keyof typeof variables, isNeeded: boolean) => {
    const isMissing = isNeeded && (environment[name]?.trim() ?? '') === '';
    if (isMissing) wrong.push(`${name} is not set. It takes ${variables[name].takes}.`);
  };
  need('CHANDLERY_SECRET', values.CHANDLERY_MODE === 'production');
  need('MAIL_FROM', values.SMTP_URL !== null);
  need('OIDC_CLIENT_ID', values.OIDC_ISSUER !== null);
  need('OIDC_CLIENT_SECRET', values.OIDC_ISSUER !== null);
  need('STRIPE_SECRET_KEY', values.PAYMENT_PROVIDER === 'stripe');
  need('STRIPE_WEBHOOK_SECRET', values.STRIPE_SECRET_KEY !== null);
  mustFitStripe(values, wrong);
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return values;
};

const mailServer = ({ SMTP_URL: url, MAIL_FROM: from }: Values) =>
  url === null || from === null ? null : { url, from };

const openIdProvider = (values: Values) => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = values;
  return issuer === null || clientId === null || clientSecret === null
    ? null
    : { name, issuer, clientId, clientSecret };
};

const stripeAccount = (values: Values) => {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = values;
  return secretKey === null || webhookSecret === null
    ? null
    : {
        secretKey,
        webhookSecret,
        /** Null: everybody pays on Stripe's own pages. */
        publishableKey: values.STRIPE_PUBLISHABLE_KEY,
        /** Whether Stripe Tax reckons taxes. */
        hasTax: values.STRIPE_TAX,
        /** Null: Stripe's own. */
        apiUrl: values.STRIPE_API_URL,
      };
};

/**
 * Reads the configuration.
 * @param environment as `process.env`; a variable set to nothing counts as not set
 * @throws ConfigError naming every variable that is wrong
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>) => {
  const values = readAll(environment);
  return {
    mode: values.CHANDLERY_MODE,
    storeName: values.STORE_NAME,
    /** Null: people sign in with a password alone. */
    singleSignOn: openIdProvider(values),
    port: values.PORT,
    examplesPort: values.EXAMPLES_PORT,
    /** Null: every address of this machine. */
    host: values.HOST,
    /** Null: `http://localhost` and the port that is listened on. */
    publicUrl: values.PUBLIC_URL,
    /** Absolute. */
    dataFolder: resolve(values.CHANDLERY_DATA),
    /** Null: the embedded database in the data folder. */
    databaseUrl: values.DATABASE_URL,
    /** Null: the one in the data folder. */
    secret: values.CHANDLERY_SECRET,
    /** Null: there is none, or the one that `--registry` starts. */
    registryUrl: values.REGISTRY_URL,
    registryPort: values.REGISTRY_PORT,
    /** Null: a request comes from its connection's other end. */
    addressHeader: values.CLIENT_ADDRESS_HEADER,
    /** Null: the country of a request is not known. */
    countryHeader: values.COUNTRY_HEADER,
    /** Null: there is no mail server. */
    mail: mailServer(values),
    /** Null: Stripe where there is an account, otherwise the sandbox in development and none in production. */
    paymentProvider: values.PAYMENT_PROVIDER,
    /** Null: there is no account. */
    stripe: stripeAccount(values),
    logLevel: values.LOG_LEVEL,
  } as const;
};

export type Config = ReturnType<typeof readConfig>;
