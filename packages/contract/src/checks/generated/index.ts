// Generated from the schemas by `pnpm generate`. Do not edit.
export * from './account.ts';
export * from './category-list.ts';
export * from './change-preview.ts';
export * from './checkout.ts';
export * from './external-name-list.ts';
export * from './license-file.ts';
export * from './license-list.ts';
export * from './problem.ts';
export * from './product-batch.ts';
export * from './product-detail.ts';
export * from './product-key-list.ts';
export * from './publisher.ts';
export * from './quote.ts';
export * from './release-page.ts';
export * from './search-page.ts';
export * from './store-profile.ts';
export * from './subscription-page.ts';
