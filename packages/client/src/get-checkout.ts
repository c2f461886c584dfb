import type { Checkout } from '@chandlery/contract';
import { checkout } from '@chandlery/contract/checks/checkout';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * How far a checkout has come.
 * @throws {StoreError} `checkout_not_found`
 */
export const getCheckout = (connection: Connection, id: string, options?: RequestOptions): Promise<Checkout> =>
  call({ ...connection, credential: undefined }, `/v1/checkouts/${encodeURIComponent(id)}`, checkout, options);
