import type { Connection } from '../connection.ts';
import { StoreError } from '../store-error.ts';
import type { Attempt } from './attempt.ts';

/** What lets a page act for whoever signed in. In memory only. */
export interface Tokens {
  readonly clientId: string;
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly expiresAt: number;
}

interface TokenAnswer {
  readonly access_token?: unknown;
  readonly refresh_token?: unknown;
  readonly expires_in?: unknown;
  readonly error_description?: unknown;
}

const post = async (
  { fetch, store, timeout }: Connection,
  path: string,
  form: Record<string, string>,
): Promise<Response> => {
  try {
    return await fetch(`${store}/auth/oauth2/${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
  } catch (cause) {
    throw new StoreError('network', `${store} cannot be reached.`, { cause });
  }
};

/** @throws {StoreError} `network`; `sign_in_failed` where the store refuses */
const ask = async (connection: Connection, clientId: string, form: Record<string, string>): Promise<Tokens> => {
  const response = await post(connection, 'token', { ...form, client_id: clientId, resource: connection.store });
  const answer = (await response.json().catch(() => ({}))) as TokenAnswer;
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = answer;
  if (!response.ok || typeof accessToken !== 'string')
    throw new StoreError(
      'sign_in_failed',
      String(answer.error_description ?? `The store answered ${response.status}.`),
      {
        status: response.status,
      },
    );
  return {
    clientId,
    accessToken,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : null,
    expiresAt: performance.now() + (typeof seconds === 'number' ? seconds : 60) * 1000,
  };
};

/** RFC 6749 §4.1.3 with RFC 7636 §4.5. @throws {StoreError} */
export const exchange = (
  connection: Connection,
  { clientId, redirectUri, verifier }: Attempt,
  code: string,
): Promise<Tokens> =>
  ask(connection, clientId, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });

/** RFC 6749 §6. @throws {StoreError} `sign_in_failed` where what was given has ended */
export const renew = (connection: Connection, clientId: string, refreshToken: string): Promise<Tokens> =>
  ask(connection, clientId, { grant_type: 'refresh_token', refresh_token: refreshToken });

/** RFC 7009. The store ends what it can; the page has forgotten them in any case. */
export const revoke = async (
  connection: Connection,
  { clientId, accessToken, refreshToken }: Tokens,
): Promise<void> => {
  await post(connection, 'revoke', { token: refreshToken ?? accessToken, client_id: clientId }).catch(() => undefined);
};
