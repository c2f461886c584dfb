/** The classes of all elements. Nothing is defined by importing them: import `@chandlery/elements/store-listing.js` and the like for that. */
export { type SignedIn, StoreAccount } from './account/account.ts';
export { StoreCatalog } from './catalog/catalog.ts';
export { StoreLicense } from './license/license.ts';
export { type HeldSubscriptions, StoreLicenses } from './licenses/licenses.ts';
export { StoreCertifiedBadge } from './certified-badge/certified-badge.ts';
export type { Refusal, Statement } from './certified-badge/verify.ts';
export { StoreListing } from './listing/listing.ts';
export { StoreListings } from './listings/listings.ts';
export type { StoreEvents, SubscriptionDetail } from './live/events.ts';
export { LiveElement, type Phase } from './live/live-element.ts';
export { type PlansData, StorePlans } from './plans/plans.ts';
export { StoreProvider } from './provider/provider.ts';
export { StorePullCommand } from './pull-command/pull-command.ts';
export { StoreTryBuy, type TryBuyData } from './try-buy/try-buy.ts';
