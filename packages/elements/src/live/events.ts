import type { StoreError } from '@chandlery/client/store-error';
import type { Account, Product, SubscriptionAction } from '@chandlery/contract';
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
