// Generated from the schemas by `pnpm generate`. Do not edit.
export * from './access-token-list.ts';
export * from './account.ts';
export * from './category-list.ts';
export * from './certificate.ts';
export * from './external-name-list.ts';
export * from './new-access-token.ts';
export * from './new-publisher-key.ts';
export * from './page-permission.ts';
export * from './problem.ts';
export * from './product-batch.ts';
export * from './product-certification.ts';
export * from './product-detail.ts';
export * from './publisher-key-list.ts';
export * from './publisher.ts';
export * from './release-page.ts';
export * from './search-page.ts';
export * from './store-profile.ts';
