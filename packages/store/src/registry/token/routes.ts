/** `GET /token` and `POST /token`: the registry's token protocol, and its OAuth 2 form. */
import { type Context, Hono } from 'hono';
import { problemResponse } from '../../http/problem-response.ts';
import type { SignedIn } from '../identity.ts';
import { readBasic } from './basic.ts';
import type { Access } from './grant.ts';
import { refuse } from './refusal.ts';
import { type TokenRequest, readForm, readQuery } from './request.ts';
import type { TokenServer } from './token-server.ts';

export interface TokenRouteOptions {
  readonly server: TokenServer;
  /** Where a request comes from, for limiting attempts to sign in; null where it is not known. */
  readonly addressOf: (context: Context) => string | null;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly countryOf: (context: Context) => string | null;
}

const fresh = { 'cache-control': 'no-store', pragma: 'no-cache' };

const wrong = 'The user name does not go with this password or personal access token.';

/** Why a request is none that can be answered; null where it can. */
const fault = (request: TokenRequest | null, service: string): string | null => {
  if (request === null) return 'Too many scopes are asked for at once.';
  return request.service === null || request.service === service
    ? null
    : `This store gives tokens for the registry "${service}" and for no other.`;
};

/** As `scope` writes it; RFC 6749, section 5.1. */
const scopeText = (access: readonly Access[]): string =>
  access
    .map(({ type, class: className, name, actions }) => {
      const kind = className === undefined ? type : `${type}(${className})`;
      return `${kind}:${name}:${actions.join(',')}`;
    })
    .join(' ');

const answerQuery = async (context: Context, { server, addressOf, countryOf }: TokenRouteOptions) => {
  const request = readQuery(new URL(context.req.url).searchParams);
  const isFaulty = fault(request, server.service);
  if (request === null || isFaulty !== null) return refuse(context, 'invalid_request', isFaulty ?? '');
  const header = context.req.header('authorization');
  let by: SignedIn | null = null;
  if (header !== undefined) {
    const basic = readBasic(header);
    by = basic && (await server.signIn(basic.username, basic.password, addressOf(context)));
    if (by === null) return refuse(context, 'invalid_grant', wrong);
  }
  const { token, expiresIn, issuedAt } = await server.token(by?.account ?? null, countryOf(context), request);
  const refreshToken = by !== null && request.isOffline ? await server.refreshToken(by, request) : undefined;
  return context.json(
    {
      token,
      access_token: token,
      expires_in: expiresIn,
      issued_at: issuedAt.toISOString(),
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    },
    200,
    fresh,
  );
};

type Grant = { readonly account: SignedIn['account']; readonly by: SignedIn | null } | { readonly refused: string };

const passwordGrant = async (form: URLSearchParams, server: TokenServer, address: string | null): Promise<Grant> => {
  const by = await server.signIn(form.get('username') ?? '', form.get('password') ?? '', address);
  return by === null ? { refused: wrong } : { account: by.account, by };
};

const refreshGrant = async (form: URLSearchParams, server: TokenServer): Promise<Grant> => {
  const account = await server.resume(form.get('refresh_token') ?? '');
  return account === null
    ? { refused: 'This refresh token is not, or no longer, good. Sign in again: docker login.' }
    : { account, by: null };
};

const answerForm = async (context: Context, { server, addressOf, countryOf }: TokenRouteOptions) => {
  const form = new URLSearchParams(await context.req.text());
  const request = readForm(form);
  const isFaulty = fault(request, server.service);
  if (request === null || isFaulty !== null) return refuse(context, 'invalid_request', isFaulty ?? '');
  const grantType = form.get('grant_type');
  if (grantType !== 'password' && grantType !== 'refresh_token')
    return refuse(context, 'unsupported_grant_type', 'grant_type must be "password" or "refresh_token".');
  const granted =
    grantType === 'password' ? await passwordGrant(form, server, addressOf(context)) : await refreshGrant(form, server);
  if ('refused' in granted) return refuse(context, 'invalid_grant', granted.refused);
  const { token, expiresIn, issuedAt, access } = await server.token(granted.account, countryOf(context), request);
  const refreshToken =
    granted.by !== null && request.isOffline ? await server.refreshToken(granted.by, request) : undefined;
  return context.json(
    {
      access_token: token,
      token_type: 'Bearer',
      scope: scopeText(access),
      expires_in: expiresIn,
      issued_at: issuedAt.toISOString(),
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    },
    200,
    fresh,
  );
};

const allow = 'GET, HEAD, POST';

export const tokenRoutes = (options: TokenRouteOptions): Hono =>
  new Hono()
    .get('/token', (context) => answerQuery(context, options))
    .post('/token', (context) => answerForm(context, options))
    .all('/token', (context) =>
      problemResponse(context, 'method_not_allowed', { detail: `This address takes ${allow}.` }, { allow }),
    );
