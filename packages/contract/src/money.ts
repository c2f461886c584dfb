import * as z from 'zod/mini';
import { Count } from './primitive.ts';

/** An ISO 4217 alphabetic code: `USD`, `EUR`, `JPY`. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));

/** How often a price is charged. `once` is a purchase without renewal. */
export const Interval = z.enum(['month', 'year', 'once']);

/**
 * How an amount becomes a charge: `flat` whatever the quantity, `per_unit` times the quantity of `component`,
 * `tiered` by the graduated `tiers` of `component`, `metered` per unit of `component` used, charged afterwards.
 */
export const PriceScheme = z.enum(['flat', 'per_unit', 'tiered', 'metered']);

/** One step of a graduated price: `amount` for each unit up to and including `upTo`; the last step's `upTo` is null. */
export const PriceTier = z.object({ upTo: z.nullable(Count), amount: Count });

/** What a plan costs in one currency and interval. `amount` is in the currency's minor unit (ISO 4217: cents, yen, fils). */
export const Price = z.object({
  amount: Count,
  currency: Currency,
  interval: Interval,
  scheme: PriceScheme,
  /** The pricing component that is counted; absent for `flat`. */
  component: z.optional(z.string()),
  tiers: z.optional(z.array(PriceTier)),
  /** Whether tax is in the amount; it comes on top unless told. */
  isTaxIncluded: z.optional(z.boolean()),
});

export type Currency = z.infer<typeof Currency>;
export type Interval = z.infer<typeof Interval>;
export type PriceScheme = z.infer<typeof PriceScheme>;
export type PriceTier = z.infer<typeof PriceTier>;
export type Price = z.infer<typeof Price>;
