import * as z from 'zod/mini';
import { Currency } from './money.ts';
import { Count, DateTime, HttpUrl } from './primitive.ts';
import { Quote, Wanted } from './quote.ts';

/** Where the hosted page is shown: in a window of its own, in place of the vendor's page, or inside it. */
export const CheckoutMode = z.enum(['popup', 'redirect', 'embedded']);

/** `open` → `processing` → `complete` | `failed` | `expired`. A payment that is declined leads back to `open`. */
export const CheckoutState = z.enum(['open', 'processing', 'complete', 'failed', 'expired']);

/** What starts a checkout. Prices are the store's own: `expected` is only compared with them. */
export const NewCheckout = z.extend(Wanted, {
  mode: z.optional(CheckoutMode.check(z.describe('`redirect` unless told.'))),
  returnUrl: z.optional(
    HttpUrl.check(
      z.describe('Where to go afterwards, on the page’s own origin; the checkout’s id and state are added.'),
    ),
  ),
  organisation: z.optional(
    z.string().check(z.maxLength(100), z.describe('Id of the organisation it is for; the account unless told.')),
  ),
  expected: z.optional(
    z
      .object({ total: Count, currency: Currency })
      .check(z.describe('What the page showed: where the store’s price is another, nothing is started.')),
  ),
});

export const Checkout = z.object({
  id: z.string(),
  state: CheckoutState,
  mode: CheckoutMode,
  /** The hosted page, where the customer goes on. */
  url: HttpUrl,
  quote: Quote,
  /** What it became; null until it is complete. */
  subscriptionId: z.nullable(z.string()),
  /** Code of what went wrong with the last payment, such as `card_declined`; null where nothing did. */
  failure: z.nullable(z.string()),
  createdAt: DateTime,
  /** When it can no longer be completed. */
  expiresAt: DateTime,
});

export type CheckoutMode = z.infer<typeof CheckoutMode>;
export type CheckoutState = z.infer<typeof CheckoutState>;
export type NewCheckout = z.infer<typeof NewCheckout>;
export type Checkout = z.infer<typeof Checkout>;
