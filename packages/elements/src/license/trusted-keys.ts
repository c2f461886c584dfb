/** Whose licences a page trusts. */
import type { Connection } from '@chandlery/client/connection';
import { getKeys } from '@chandlery/client/get-keys';
import type { TrustedKeys } from '@chandlery/license';

/** What the page says of it: ids apart by white space or commas, a key set as JSON, or either as data. */
export const readTrustedKeys = (given: TrustedKeys | string): TrustedKeys => {
  if (typeof given !== 'string') return given;
  return /^\s*[[{]/.test(given) ? (JSON.parse(given) as TrustedKeys) : given.split(/[\s,]+/).filter(Boolean);
};

/** By store, for as long as the page is open. */
const known = new Map<string, Promise<TrustedKeys>>();

/**
 * The store's own keys. What the browser has of them does, however old it is: keys are added and never changed, so that a licence can
 * be checked without a connection.
 * @param isFresh whether to ask the store all the same, as for a key that is not among them
 * @throws {StoreError}
 */
export const storeKeys = (connection: Connection, isFresh: boolean): Promise<TrustedKeys> => {
  const { store } = connection;
  const kept = known.get(store);
  if (kept && !isFresh) return kept;
  const keys = getKeys(connection, { cache: isFresh ? 'no-cache' : 'force-cache' });
  known.set(store, keys);
  keys.catch(() => (kept ? known.set(store, kept) : known.delete(store)));
  return keys;
};
