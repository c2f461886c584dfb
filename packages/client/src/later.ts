/** Calls that most pages do without, loaded when the first of them is made: what a product's own page shows, what is somebody's own, signing in. */
export { getAccount } from './get-account.ts';
export { getCertificate } from './get-certificate.ts';
export { getCertification } from './get-certification.ts';
export { getProductDetails } from './get-product-details.ts';
export { getPublisher } from './get-publisher.ts';
export { getStore } from './get-store.ts';
export { listCategories } from './list-categories.ts';
export { listReleases } from './list-releases.ts';
export { accountSession } from './sign-in/index.ts';
