/** Checks of the store's answers for where zod is too large: a browser. Generated from the schemas, with the same verdict. */
export { type Check, mistakeIn } from './check.ts';
export * from './generated/account.ts';
export * from './generated/category-list.ts';
export * from './generated/problem.ts';
export * from './generated/product-batch.ts';
export * from './generated/product-detail.ts';
export * from './generated/publisher.ts';
export * from './generated/release-page.ts';
export * from './generated/search-page.ts';
