import type { Check } from '@chandlery/contract/check';
import type { Connection, RequestOptions } from './connection.ts';
import { read } from './read.ts';
import { until } from './until.ts';

/**
 * Reads from the store: one request for all who ask at once, until the caller's signal ends its wait.
 * @param path beginning with `/`
 * @param query undefined values are left out, lists joined by commas
 * @throws {StoreError}
 */
export const get = <Answer>(
  connection: Connection,
  path: string,
  check: Check<Answer>,
  query: object = {},
  { signal }: RequestOptions = {},
): Promise<Answer> => {
  const underWay = (connection.underWay ??= new Map());
  const parameters = Object.entries(query).filter(([, value]) => value !== undefined);
  const address = parameters.length > 0 ? `${path}?${new URLSearchParams(parameters)}` : path;
  let shared = underWay.get(address) as Promise<Answer> | undefined;
  if (!shared) {
    shared = read(connection, address, check).finally(() => underWay.delete(address));
    underWay.set(address, shared);
  }
  return until(shared, signal);
};
