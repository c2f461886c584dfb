import type { SubscriptionPage, SubscriptionQuery } from '@chandlery/contract';
import { subscriptionPage } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * A page of what the account and its organisations subscribe to, newest first.
 * @throws {StoreError} `unauthenticated`, `invalid_cursor`
 */
export const listSubscriptions = (
  connection: Connection,
  query: SubscriptionQuery = {},
  options?: RequestOptions,
): Promise<SubscriptionPage> => call(connection, '/v1/subscriptions', subscriptionPage, { query, ...options });
