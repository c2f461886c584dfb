import type { StoreError } from '@chandlery/client/store-error';
import type { Account, Product } from '@chandlery/contract';
import type { Filters } from '../catalog/filters.ts';

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
  /** The visitor copied a pull command. */
  'store-copy': CustomEvent<{ readonly command: string }>;
  /** The visitor wants to sign in. Cancelled, nothing else happens. */
  'store-sign-in-start': CustomEvent<object>;
  /** Somebody signed in, now or on an earlier visit. */
  'store-sign-in': CustomEvent<{ readonly account: Account }>;
  /** Nobody is signed in any more. */
  'store-sign-out': CustomEvent<object>;
}

declare global {
  interface HTMLElementEventMap extends StoreEvents {}
}
