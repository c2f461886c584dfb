import type { ProductKeyList } from '@chandlery/contract';
import { productKeyList } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * What the publisher gave with the order of a subscription, such as activation codes.
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`
 */
export const listProductKeys = (
  connection: Connection,
  subscriptionId: string,
  options?: RequestOptions,
): Promise<ProductKeyList> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(subscriptionId)}/product-keys`, productKeyList, options);
