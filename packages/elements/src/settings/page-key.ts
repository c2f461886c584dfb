import type { Connection } from '@chandlery/client/connection';
import { getPagePermission } from '@chandlery/client/get-page-permission';
import type { StoreError } from '@chandlery/client/store-error';

/** Refusals of the key itself. What else goes wrong with asking is no reason to show nothing. */
const refusals: ReadonlySet<string | undefined> = new Set(['origin_not_allowed', 'unauthenticated']);

/**
 * Lets a page show what it shows with a publishable key: one question for all elements of a page, which its console is told of.
 * @throws {StoreError} where the key is not for this page's origin, or is no key of the store's
 */
export const checkKey = async (connection: Connection): Promise<void> => {
  try {
    await getPagePermission(connection);
  } catch (error) {
    if (refusals.has((error as Partial<StoreError>).code)) throw error;
  }
};
