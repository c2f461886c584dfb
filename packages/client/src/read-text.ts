import type { Connection } from './connection.ts';
import type { Failure } from './send.ts';

/**
 * Reads text from the store, again where the failure may pass. What it says is checked by whoever reads it.
 * @param path with its query, beginning with `/`
 * @param cache `reload` goes past what the browser has kept
 * @throws {StoreError}
 */
export const readText = (connection: Connection, path: string, cache?: RequestCache): Promise<string> => {
  const { fetch, store, timeout } = connection;
  const attempt = async (): Promise<string> => {
    let response: Response | undefined;
    let text: string | undefined;
    let cause: unknown;
    try {
      response = await fetch(store + path, {
        credentials: 'omit',
        cache: cache ?? 'default',
        signal: AbortSignal.timeout(timeout),
      });
      text = await response.text();
      if (response.ok) return text;
    } catch (error) {
      cause = error;
    }
    throw [cause, response, text] satisfies Failure;
  };
  return attempt().catch(async (failure: unknown) =>
    (await connection.failures()).tryAgain(connection, failure, attempt),
  );
};
