/** `GET /token` and `POST /token`, the registry's token protocol and its OAuth 2 form, whichever server they come through. */
import type { Account } from '../../entitlement/caller.ts';
import type { RequestOrigin } from '../../http/request-origin.ts';
import type { SignedIn } from '../identity.ts';
import { readBasic } from './basic.ts';
import type { Access } from './grant.ts';
import { type Refusal, refusal } from './refusal.ts';
import { type TokenRequest, readForm, readQuery } from './request.ts';
import type { TokenServer } from './token-server.ts';

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

export interface TokenEndpoint {
  /** @param query without its question mark @param authorization the header, where there is one */
  readonly get: (query: string, authorization: string | undefined, from: RequestOrigin) => Promise<TokenAnswer>;
  /** @param form as `application/x-www-form-urlencoded` */
  readonly post: (form: string, from: RequestOrigin) => Promise<TokenAnswer>;
}

const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', pragma: 'no-cache' };

const granted = (content: Readonly<Record<string, unknown>>): TokenAnswer => ({
  status: 200,
  headers,
  body: JSON.stringify(content),
});

const refused = ({ status, content, challenge }: Refusal): TokenAnswer => ({
  status,
  headers: challenge === null ? headers : { ...headers, 'www-authenticate': challenge },
  body: JSON.stringify(content),
});

const wrongPassword = refusal(
  'invalid_grant',
  'The user name does not go with this password or personal access token.',
);
const wrongRefreshToken = refusal(
  'invalid_grant',
  'This refresh token is not, or no longer, good. Sign in again: docker login.',
);
const tooMuch = refusal('invalid_request', 'Too many scopes are asked for at once.');
const wrongGrantType = refusal('unsupported_grant_type', 'grant_type must be "password" or "refresh_token".');

/** Why a request is none that can be answered; null where it can. */
const fault = (request: TokenRequest, service: string): Refusal | null =>
  request.service === null || request.service === service
    ? null
    : refusal('invalid_request', `This store gives tokens for the registry "${service}" and for no other.`);

/** As `scope` writes it; RFC 6749, section 5.1. */
const scopeText = (access: readonly Access[]): string =>
  access
    .map(({ type, class: className, name, actions }) => {
      const kind = className === undefined ? type : `${type}(${className})`;
      return `${kind}:${name}:${actions.join(',')}`;
    })
    .join(' ');

type Basic = SignedIn | null | 'wrong';

export const createTokenEndpoint = (server: TokenServer): TokenEndpoint => {
  const signInBasic = async (authorization: string | undefined, { address }: RequestOrigin): Promise<Basic> => {
    if (authorization === undefined) return null;
    const basic = readBasic(authorization);
    return (basic && (await server.signIn(basic.username, basic.password, address))) ?? 'wrong';
  };

  const signInForm = async (
    form: URLSearchParams,
    { address }: RequestOrigin,
  ): Promise<Refusal | { readonly account: Account; readonly signedIn: SignedIn | null }> => {
    switch (form.get('grant_type')) {
      case 'password': {
        const by = await server.signIn(form.get('username') ?? '', form.get('password') ?? '', address);
        return by === null ? wrongPassword : { account: by.account, signedIn: by };
      }
      case 'refresh_token': {
        const account = await server.resume(form.get('refresh_token') ?? '');
        return account === null ? wrongRefreshToken : { account, signedIn: null };
      }
      default:
        return wrongGrantType;
    }
  };

  /** Where it is asked for, and there is somebody to give it to. */
  const refreshToken = async (by: SignedIn | null, request: TokenRequest) =>
    by !== null && request.isOffline ? { refresh_token: await server.refreshToken(by, request) } : {};

  return {
    get: async (query, authorization, from) => {
      const request = readQuery(new URLSearchParams(query));
      if (request === null) return refused(tooMuch);
      const faulty = fault(request, server.service);
      if (faulty !== null) return refused(faulty);
      const by = await signInBasic(authorization, from);
      if (by === 'wrong') return refused(wrongPassword);
      const { token, expiresIn, issuedAt } = await server.token(by?.account ?? null, from.country, request);
      return granted({
        token,
        access_token: token,
        expires_in: expiresIn,
        issued_at: issuedAt.toISOString(),
        ...(await refreshToken(by, request)),
      });
    },
    post: async (text, from) => {
      const form = new URLSearchParams(text);
      const request = readForm(form);
      if (request === null) return refused(tooMuch);
      const faulty = fault(request, server.service);
      if (faulty !== null) return refused(faulty);
      const by = await signInForm(form, from);
      if ('status' in by) return refused(by);
      const { account } = by;
      const { token, expiresIn, issuedAt, access } = await server.token(account, from.country, request);
      return granted({
        access_token: token,
        token_type: 'Bearer',
        scope: scopeText(access),
        expires_in: expiresIn,
        issued_at: issuedAt.toISOString(),
        ...(await refreshToken(by.signedIn, request)),
      });
    },
  };
};
