import * as z from 'zod/mini';
import { Currency } from './money.ts';
import { Count, DateTime, ProductSlug } from './primitive.ts';

export const NewPromotion = z.object({
  code: z
    .string()
    .check(
      z.regex(/^[\w-]{3,50}$/),
      z.describe('What customers type: letters, digits, `_` and `-`; capitals do not matter.'),
    ),
  percent: z.optional(
    z
      .number()
      .check(
        z.minimum(0.01),
        z.maximum(100),
        z.describe('Per cent, with up to two decimals. Either this or `amount`.'),
      ),
  ),
  amount: z.optional(
    z
      .object({ amount: z.int().check(z.minimum(1)), currency: Currency })
      .check(z.describe('In the currency’s minor unit.')),
  ),
  products: z.optional(
    z.array(ProductSlug).check(z.maxLength(100), z.describe('Slugs of the products that it is for; all unless told.')),
  ),
  charges: z.optional(z.int().check(z.minimum(1), z.describe('Charges that it holds for; all unless told.'))),
  maxRedemptions: z.optional(
    z.int().check(z.minimum(1), z.describe('Most purchases with it; any number unless told.')),
  ),
  startsAt: z.optional(DateTime),
  expiresAt: z.optional(DateTime),
});

/** A code with which a publisher's products cost less. */
export const Promotion = z.object({
  id: z.string(),
  code: z.string(),
  /** Null where it is an amount. */
  percent: z.nullable(z.number()),
  /** In the minor unit; null where it is a part. */
  amount: z.nullable(Count),
  currency: z.nullable(Currency),
  /** Slugs; empty: all of the publisher's. */
  products: z.array(ProductSlug),
  charges: z.nullable(Count),
  maxRedemptions: z.nullable(Count),
  redemptions: Count,
  startsAt: DateTime,
  expiresAt: z.nullable(DateTime),
});

export const PromotionList = z.object({ items: z.array(Promotion) });

export type NewPromotion = z.infer<typeof NewPromotion>;
export type Promotion = z.infer<typeof Promotion>;
export type PromotionList = z.infer<typeof PromotionList>;
