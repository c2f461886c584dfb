import type { Check } from '@chandlery/contract/checks';
import type { Connection } from './connection.ts';
import { send } from './send.ts';

/**
 * Reads from the store: one request for all who ask at once, repeated where the failure may pass.
 * @param path beginning with `/`
 * @param query undefined values are left out, lists joined by commas
 * @throws {StoreError}
 */
export const read = <Answer>(
  connection: Connection,
  path: string,
  check: Check<Answer>,
  query: object = {},
): Promise<Answer> => {
  const { store, underWay } = connection;
  const url = new URL(path, store);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  const { href } = url;
  const attempt = () => send(connection, href, check);
  let shared = underWay.get(href) as Promise<Answer> | undefined;
  if (!shared) {
    shared = attempt()
      .catch(async (failure: unknown) => (await connection.failures()).tryAgain(connection, failure, attempt))
      .finally(() => underWay.delete(href));
    underWay.set(href, shared);
  }
  return shared;
};
