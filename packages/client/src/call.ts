import type { Check } from '@chandlery/contract/check';
import type { Connection, RequestOptions } from './connection.ts';
import { send } from './send.ts';
import { until } from './until.ts';

export interface CallOptions extends RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Undefined values are left out, lists joined by commas. */
  readonly query?: object;
  /** Sent as JSON. */
  readonly body?: unknown;
}

const withQuery = (path: string, query: object): string => {
  const parameters = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return parameters.length > 0 ? `${path}?${new URLSearchParams(parameters)}` : path;
};

/** What shows who is asking, as it is now; undefined where nothing does. */
export const credentialOf = ({ credential }: Connection): string | undefined | Promise<string | undefined> =>
  typeof credential === 'function' ? credential() : credential;

/**
 * Calls a route that is not for everyone, with the connection's credential. It is tried again where the failure may pass:
 * the store does once what carries the same `Idempotency-Key`.
 * @param path beginning with `/`
 * @throws {StoreError} `unauthenticated` where the credential is missing or no longer good
 */
export const call = async <Answer>(
  connection: Connection,
  path: string,
  check: Check<Answer>,
  { method = 'GET', query = {}, body, signal }: CallOptions = {},
): Promise<Answer> => {
  const { store } = connection;
  const credential = await credentialOf(connection);
  const headers = {
    ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
  };
  const init: RequestInit = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const once = () => send(connection, store + withQuery(path, query), check, init);
  const answer = once().catch(async (failure: unknown) =>
    (await connection.failures()).tryAgain(connection, failure, once),
  );
  return until(answer, signal);
};
