import * as z from 'zod/mini';
import { Currency } from './money.ts';
import { Count, DateTime } from './primitive.ts';

/** What a customer used, as the publisher's server counted it. */
export const UsageRecord = z.object({
  id: z
    .string()
    .check(
      z.regex(/^[\w.:-]{1,100}$/),
      z.describe('The publisher’s own. Reported again with the same, it counts once.'),
    ),
  component: z.string().check(z.maxLength(100), z.describe('The pricing component that is metered: `Gigabytes`.')),
  quantity: Count.check(z.describe('Units used, whole.')),
  usedAt: z.optional(DateTime.check(z.describe('When; now unless told.'))),
});

export const UsageReport = z.object({ records: z.array(UsageRecord).check(z.maxLength(1000)) });

/** Used of one component. */
export const UsedComponent = z.object({
  name: z.string(),
  quantity: Count,
  /** In the minor unit, without what tax is to come on top. */
  amount: Count,
});

/** What a subscription is to be charged for when its period ends. */
export const Usage = z.object({
  /** Null where nothing of it is charged for. */
  currency: z.nullable(Currency),
  components: z.array(UsedComponent),
  /** In the minor unit, without what tax is to come on top. */
  amount: Count,
  /** When it is charged; null where the subscription has ended, and it is charged at once. */
  chargedAt: z.nullable(DateTime),
});

export type UsedComponent = z.infer<typeof UsedComponent>;
export type UsageRecord = z.infer<typeof UsageRecord>;
export type UsageReport = z.infer<typeof UsageReport>;
export type Usage = z.infer<typeof Usage>;
