// Generated from the elements by `pnpm generate`. Do not edit.
export { StoreAccount, type StoreAccountProps } from './store-account.ts';
export { StoreCatalog, type StoreCatalogProps } from './store-catalog.ts';
export { StoreCertifiedBadge, type StoreCertifiedBadgeProps } from './store-certified-badge.ts';
export { StoreLicense, type StoreLicenseProps } from './store-license.ts';
export { StoreLicenses, type StoreLicensesProps } from './store-licenses.ts';
export { StoreListing, type StoreListingProps } from './store-listing.ts';
export { StoreListings, type StoreListingsProps } from './store-listings.ts';
export { StorePlans, type StorePlansProps } from './store-plans.ts';
export { StoreProvider, type StoreProviderProps } from './store-provider.ts';
export { StorePullCommand, type StorePullCommandProps } from './store-pull-command.ts';
export { StoreTryBuy, type StoreTryBuyProps } from './store-try-buy.ts';
