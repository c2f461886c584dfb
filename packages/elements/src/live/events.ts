import type { StoreError } from '@chandlery/client/store-error';
import type { Account, Product, Quantity, SubscriptionAction } from '@chandlery/contract';
import type { LicenseResult } from '@chandlery/license';
import type { Refusal, Statement } from '../certified-badge/verify.ts';
import type { Filters } from '../catalog/filters.ts';

/** What is done with which subscription; nothing of whose it is. */
export interface SubscriptionDetail {
  readonly action: SubscriptionAction;
  readonly subscriptionId: string;
  /** Slug, `acme/db`. */
  readonly product: string;
  /** Slug of its plan, as it was before. */
  readonly plan: string;
}

/** What somebody buys: nothing of who they are. */
interface Purchased {
  /** Slug of the product. */
  readonly product: string;
  /** Slug of the plan; undefined: the default plan. */
  readonly plan?: string | undefined;
  readonly quantities: readonly Quantity[];
}

/** What the elements tell a page, by the event's name. All bubble, cross shadow roots, and can be cancelled. */
export interface StoreEvents {
  /** An element's data is shown. */
  'store-load': CustomEvent<{ readonly data: unknown }>;
  /** An element's data cannot be had. A `TypeError` where no store is named. */
  'store-error': CustomEvent<{ readonly error: StoreError | TypeError }>;
  /** The visitor chose a product. Cancelled, nothing else happens. */
  'store-select': CustomEvent<{ readonly product: Product }>;
  /** A catalogue shows other products. */
  'store-search': CustomEvent<{ readonly filters: Filters; readonly total: number }>;
  /** No mark is shown, and why. `unreachable`: the store could not be asked. */
  'store-uncertified': CustomEvent<{ readonly reason: Refusal | 'unreachable' }>;
  /** The visitor opens a mark. Cancelled, nothing opens. */
  'store-certificate': CustomEvent<{ readonly certificate: Statement }>;
  /** The visitor copied a pull command. */
  'store-copy': CustomEvent<{ readonly command: string }>;
  /** The visitor wants to sign in. Cancelled, nothing else happens. */
  'store-sign-in-start': CustomEvent<object>;
  /** Somebody signed in, now or on an earlier visit. */
  'store-sign-in': CustomEvent<{ readonly account: Account }>;
  /** Nobody is signed in any more. */
  'store-sign-out': CustomEvent<object>;
  /** The visitor is about to buy. Cancelled, nothing else happens. */
  'store-checkout-start': CustomEvent<Purchased>;
  /** It is theirs. `total` is what each interval costs, in the minor unit of `currency`. */
  'store-checkout-complete': CustomEvent<
    Purchased & {
      /** Id of the checkout: the same purchase is told of only once by it. */
      readonly checkout: string;
      readonly total: number;
      /** ISO 4217; null where nothing is charged. */
      readonly currency: string | null;
      /** Days that come free first; 0 where none do. */
      readonly trialDays: number;
    }
  >;
  /** The visitor left the checkout. */
  'store-checkout-cancel': CustomEvent<Purchased>;
  /** The checkout could not be started, or its payment failed for good: then `error` has the payment's code alone. */
  'store-checkout-error': CustomEvent<Purchased & { readonly error: StoreError | { readonly code: string } }>;
  /** The visitor chose or dropped a licence file. Cancelled, it is not looked at. */
  'store-license-choose': CustomEvent<{ readonly file: File }>;
  /** A licence was looked at. */
  'store-license-verified': CustomEvent<{ readonly result: LicenseResult }>;
  /** The visitor copied a licence file. */
  'store-license-copy': CustomEvent<object>;
  /** The visitor downloads a licence file. Cancelled, nothing is downloaded. */
  'store-license-download': CustomEvent<object>;
  /** The visitor wants to do something with a subscription. Cancelled, nothing else happens. */
  'store-subscription-start': CustomEvent<SubscriptionDetail>;
  /** It has been done. */
  'store-subscription-change': CustomEvent<SubscriptionDetail>;
  /** The visitor prints a licence. Cancelled, nothing is printed. */
  'store-license-print': CustomEvent<object>;
}

declare global {
  interface HTMLElementEventMap extends StoreEvents {}
}
