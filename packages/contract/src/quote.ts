import * as z from 'zod/mini';
import { Currency, Interval, PriceScheme } from './money.ts';
import { Count, DateTime, ProductSlug, Slug } from './primitive.ts';

/** How many of a pricing component, such as 5 `Seats`. */
export const Quantity = z.object({ name: z.string(), value: Count });

/** An ISO 3166-1 alpha-2 code: `DE`. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** What somebody wants. What is left out is the product's or plan's own: default plan, default quantities, first currency and interval. */
export const Wanted = z.object({
  product: ProductSlug.check(z.describe('Slug of the product, `acme/db`.')),
  plan: z.optional(Slug.check(z.describe('Slug of one of its plans; the default plan unless told.'))),
  quantities: z.optional(
    z.array(Quantity).check(z.maxLength(20), z.describe('Of the plan’s components; their defaults unless told.')),
  ),
  interval: z.optional(Interval),
  currency: z.optional(Currency.check(z.describe('One of the plan’s; its first unless told.'))),
  promotionCode: z.optional(z.string().check(z.regex(/^[^\p{Cc}]{0,50}$/u))),
  trial: z.optional(
    z.boolean().check(z.describe('Whether to begin with the plan’s trial; where it has one unless told.')),
  ),
  country: z.optional(Country.check(z.describe('Where it is taxed; where the request comes from unless told.'))),
});

/** One price of a quote. Amounts are in the minor unit of the quote's currency. */
export const QuoteLine = z.object({
  scheme: PriceScheme,
  /** What is counted; null for `flat`. */
  component: z.nullable(z.string()),
  /** 1 for `flat`; 0 for `metered`, which is charged afterwards. */
  quantity: Count,
  /** Of one unit; null where units differ (`tiered`). */
  unitAmount: z.nullable(Count),
  amount: Count,
});

/** A promotion that a quote counts on. */
export const QuotePromotion = z.object({
  code: z.string(),
  /** Per cent, with up to two decimals; null where it is an amount. */
  percent: z.nullable(z.number()),
  /** In the minor unit; null where it is a part. */
  amount: z.nullable(Count),
  /** Charges that it holds for; null: all. */
  charges: z.nullable(Count),
});

/** What a plan costs, worked out by the store. Amounts are in the currency's minor unit. */
export const Quote = z.object({
  product: z.object({ slug: ProductSlug, name: z.string() }),
  plan: z.object({ slug: Slug, name: z.string() }),
  quantities: z.array(Quantity),
  currency: z.nullable(Currency),
  /** Null where nothing is charged. */
  interval: z.nullable(Interval),
  lines: z.array(QuoteLine),
  subtotal: Count,
  discount: Count,
  promotion: z.nullable(QuotePromotion),
  tax: Count,
  /** Per cent; 0 where nothing is taxed. */
  taxRate: z.number(),
  /** Null where it is not known: then there is no tax in the quote yet. */
  taxCountry: z.nullable(Country),
  /** The prices have the tax in them; otherwise it comes on top. */
  isTaxIncluded: z.boolean(),
  /** What each interval costs while the promotion holds. */
  total: Count,
  /** What each interval costs without the promotion. */
  totalAfterPromotion: Count,
  /** What is charged at once: nothing where a trial comes first. */
  dueNow: Count,
  /** Days, 0 where none comes first. */
  trialDays: Count,
  /** Months, 0 where there is none. */
  minimumTermMonths: Count,
  /** When the first charge after this one is due, where it is bought now; null where none comes. */
  nextChargeAt: z.nullable(DateTime),
});

export type Quantity = z.infer<typeof Quantity>;
export type Country = z.infer<typeof Country>;
export type Wanted = z.infer<typeof Wanted>;
export type QuoteLine = z.infer<typeof QuoteLine>;
export type QuotePromotion = z.infer<typeof QuotePromotion>;
export type Quote = z.infer<typeof Quote>;
