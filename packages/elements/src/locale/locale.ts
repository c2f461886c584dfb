import type { AccountWords } from '../account/words.ts';
import type { CertifiedBadgeWords } from '../certified-badge/words.ts';
import type { CheckoutWords } from '../checkout/words.ts';
import type { PlansWords } from '../plans/words.ts';
import type { TryBuyWords } from '../try-buy/words.ts';
import type { ListingWords } from '../listing/words.ts';
import type { LicenseWords } from '../license/words.ts';
import type { CatalogWords } from '../catalog/words.ts';
import type { FailureWords } from '../live/failure-words.ts';
import type { PullCommandWords } from '../pull-command/words.ts';

/** All that the elements say in one language. */
export interface Locale {
  readonly listing: ListingWords;
  readonly failure: FailureWords;
  readonly pullCommand: PullCommandWords;
  readonly catalog: CatalogWords;
  readonly account: AccountWords;
  readonly license: LicenseWords;
  readonly tryBuy: TryBuyWords;
  readonly checkout: CheckoutWords;
  readonly plans: PlansWords;
  readonly certifiedBadge: CertifiedBadgeWords;
}
