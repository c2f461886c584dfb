import type { PagePermission } from '@chandlery/contract';
import { pagePermission } from '@chandlery/contract/checks/page-permission';
import { call } from './call.ts';
import type { Connection } from './connection.ts';

const permissions = new WeakMap<Connection, Promise<PagePermission>>();

/**
 * Whether this page may use the connection's publishable key, and whose it is. Asked once for all elements of a page.
 * @throws {StoreError} `origin_not_allowed`, or `unauthenticated` where it is no key of the store's, which are said on the console, too:
 *   whoever builds the page must know what to do
 */
export const getPagePermission = (connection: Connection): Promise<PagePermission> => {
  let permission = permissions.get(connection);
  if (!permission) {
    permission = call({ ...connection, credential: connection.publishableKey }, '/v1/page', pagePermission);
    permissions.set(connection, permission);
    permission.catch((error: unknown) => {
      permissions.delete(connection);
      const { code, message } = error as { readonly code?: string; readonly message: string };
      if (code === 'origin_not_allowed' || code === 'unauthenticated') console.error(message);
    });
  }
  return permission;
};
