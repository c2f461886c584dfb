/** Typed client for a Chandlery store: `createStoreClient`. The functions that it is made of are entries of their own: `@chandlery/client/get-product`. */
export type { ReleaseQuery } from '@chandlery/contract';
export type { Connection, ConnectionOptions, RequestOptions } from './connection.ts';
export type { AccountClient } from './create-account-client.ts';
export { type StoreClient, createStoreClient } from './create-store-client.ts';
export type { GetKeysOptions, KeySet, StoreKey } from './get-keys.ts';
export type { SearchResults } from './search.ts';
export type { AccountSession, SignInOptions } from './sign-in/index.ts';
export type { WatchOptions } from './watch-checkout.ts';
export { type ClientCode, StoreError, type StoreErrorCode, type StoreErrorDetails } from './store-error.ts';
