import type { Check } from '@chandlery/contract/check';
import type { Connection } from './connection.ts';
import { send } from './send.ts';

/**
 * Reads from the store, again where the failure may pass.
 * @param path with its query, beginning with `/`
 * @throws {StoreError}
 */
export const read = <Answer>(connection: Connection, path: string, check: Check<Answer>): Promise<Answer> => {
  const attempt = () => send(connection, connection.store + path, check);
  return attempt().catch(async (failure: unknown) =>
    (await connection.failures()).tryAgain(connection, failure, attempt),
  );
};
