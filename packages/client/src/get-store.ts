import type { StoreProfile } from '@chandlery/contract';
import { storeProfile } from '@chandlery/contract/checks/store-profile';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * The store itself: its address and its registry.
 * @throws {StoreError}
 */
export const getStore = (connection: Connection, options?: RequestOptions): Promise<StoreProfile> =>
  get(connection, '/v1/store', storeProfile, {}, options);
