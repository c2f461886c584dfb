import type { Quote, Wanted } from '@chandlery/contract';
import { quote as quoteCheck } from '@chandlery/contract/checks/quote';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * What a plan costs, with quantities, tax and promotion, worked out by the store. Nothing is kept.
 * @throws {StoreError} why it cannot be had so: `plan_not_found`, `quantity_out_of_range`, `price_not_found`, `promotion_expired` and others
 */
export const quote = (connection: Connection, wanted: Wanted, options?: RequestOptions): Promise<Quote> =>
  // It is the same for everybody, so nobody says who they are.
  call({ ...connection, credential: undefined }, '/v1/quotes', quoteCheck, {
    method: 'POST',
    body: wanted,
    ...options,
  });
