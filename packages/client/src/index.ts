/** Typed client for a Chandlery store: `createStoreClient`, or the functions it is made of. */
export type { ReleaseQuery } from '@chandlery/contract';
export { type Connection, type ConnectionOptions, type RequestOptions, connect } from './connection.ts';
export { type StoreClient, createStoreClient } from './create-store-client.ts';
export { getCertificate } from './get-certificate.ts';
export { getCertification } from './get-certification.ts';
export { type GetKeysOptions, type KeySet, type StoreKey, getKeys } from './get-keys.ts';
export { getProductDetails } from './get-product-details.ts';
export { getProduct } from './get-product.ts';
export { getPublisher } from './get-publisher.ts';
export { getStore } from './get-store.ts';
export { listCategories } from './list-categories.ts';
export { listProducts } from './list-products.ts';
export { listReleases } from './list-releases.ts';
export { memoryCache } from './memory-cache.ts';
export { getSearchPage } from './search-page.ts';
export { type SearchResults, search } from './search.ts';
export { type ClientCode, StoreError, type StoreErrorCode, type StoreErrorDetails } from './store-error.ts';
