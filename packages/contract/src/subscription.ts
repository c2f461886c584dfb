import * as z from 'zod/mini';
import { Currency, Interval, Price } from './money.ts';
import { PlanImage } from './plan.ts';
import { Count, DateTime, HttpUrl, ProductSlug, Slug } from './primitive.ts';
import { Quantity, Quote } from './quote.ts';

/** `past_due`: a payment failed and is being tried again. `cancelled`: what was paid for lasts to its end. */
export const SubscriptionState = z.enum(['preparing', 'active', 'past_due', 'cancelled', 'expired', 'failed']);

/** What its customer can do with a subscription as it is now. */
export const SubscriptionAction = z.enum(['cancel', 'resume', 'change', 'renew', 'accept_terms', 'license', 'pay']);

/** Whether it entitles now, and if not, why. */
export const Standing = z.enum(['entitled', 'in_grace', 'not_started', 'terms_not_accepted', 'ended', 'failed']);

/** The account or organisation that holds a subscription. */
export const Holder = z.object({ id: z.string(), kind: z.enum(['account', 'organisation']), name: z.string() });

export const SubscribedPlan = z.object({ id: z.string(), slug: Slug, name: z.string() });

/** What it becomes when its period ends. */
export const ScheduledChange = z.object({
  plan: SubscribedPlan,
  quantities: z.array(Quantity),
  at: z.nullable(DateTime),
});

/** What is charged next, if nothing changes; tax included. What is metered comes on top. */
export const NextCharge = z.object({ at: DateTime, amount: Count, currency: Currency });

/** Somebody's subscription to a plan. Amounts are in the currency's minor unit. */
export const Subscription = z.object({
  id: z.string(),
  /** What its holder calls it. */
  name: z.string(),
  state: SubscriptionState,
  standing: Standing,
  holder: Holder,
  product: z.object({ slug: ProductSlug, name: z.string(), icon: z.nullable(HttpUrl), url: HttpUrl }),
  plan: SubscribedPlan,
  isTrial: z.boolean(),
  /** Made from an order or run by a partner: its publisher changes it, its customer cannot. */
  isManaged: z.boolean(),
  /** Whom to ask for a change of a managed one, or for a licence; null where nothing is told. */
  contactUrl: z.nullable(HttpUrl),
  quantities: z.array(Quantity),
  /** As agreed; empty where nothing is charged. */
  prices: z.array(Price),
  currency: z.nullable(Currency),
  interval: z.nullable(Interval),
  initialPeriodStart: DateTime,
  currentPeriodStart: DateTime,
  /** End of what is paid for; null where it has no end. */
  currentPeriodEnd: z.nullable(DateTime),
  /** Null where nothing is charged by itself: it is free, cancelled, over, or nobody charges for it. */
  nextCharge: z.nullable(NextCharge),
  /** Days after it for which it still counts, where nobody cancelled it. */
  graceDays: Count,
  /** When it ends by its holder's wish; null where nobody has wished it. */
  cancelAt: z.nullable(DateTime),
  endedAt: z.nullable(DateTime),
  minimumTermEnd: z.nullable(DateTime),
  scheduledChange: z.nullable(ScheduledChange),
  termsVersion: z.nullable(z.string()),
  termsAcceptedAt: z.nullable(DateTime),
  usesProductKeys: z.boolean(),
  /** What it entitles to pull. */
  images: z.array(PlanImage),
  actions: z.array(SubscriptionAction),
  createdAt: DateTime,
});

export const SubscriptionPage = z.object({ items: z.array(Subscription), nextCursor: z.nullable(z.string()) });

/** What a subscription is to become. What is left out stays as it is. */
export const SubscriptionChange = z.object({
  plan: z.optional(Slug.check(z.describe('Slug of another plan of the same product.'))),
  quantities: z.optional(z.array(Quantity).check(z.maxLength(20))),
  interval: z.optional(Interval),
  /** What the preview said is due: where the store's figure is another by now, nothing is changed. */
  expectedDueNow: z.optional(Count),
});

/** What a change costs. Amounts are in the currency's minor unit. */
export const ChangePreview = z.object({
  /** `now`: it holds at once. `period_end`: it holds from the next period on, and nothing is due. */
  effective: z.enum(['now', 'period_end']),
  effectiveAt: DateTime,
  currency: z.nullable(Currency),
  /** What was paid for the time that is left, and comes back. */
  credit: Count,
  /** What the time that is left costs. */
  charge: Count,
  /** Tax on the difference. */
  tax: Count,
  dueNow: Count,
  /** Every interval from then on. */
  quote: Quote,
});

export const License = z.object({
  id: z.string(),
  subscriptionId: z.string(),
  name: z.string(),
  holder: Holder,
  product: z.object({ slug: ProductSlug, name: z.string() }),
  plan: SubscribedPlan,
  isTrial: z.boolean(),
  quantities: z.array(Quantity),
  issuedAt: DateTime,
  expiration: DateTime,
  graceDays: Count,
  /** Id of the key it is signed with. */
  keyId: z.string(),
});

/** The licences of all that entitles to one. */
export const LicenseList = z.object({ items: z.array(License) });

/** The licence file, formats.md section 1. */
export const LicenseFile = z.object({ key_id: z.string(), private_key: z.string(), authorization: z.string() });

export type SubscriptionState = z.infer<typeof SubscriptionState>;
export type SubscriptionAction = z.infer<typeof SubscriptionAction>;
export type Standing = z.infer<typeof Standing>;
export type Holder = z.infer<typeof Holder>;
export type SubscribedPlan = z.infer<typeof SubscribedPlan>;
export type NextCharge = z.infer<typeof NextCharge>;
export type ScheduledChange = z.infer<typeof ScheduledChange>;
export type Subscription = z.infer<typeof Subscription>;
export type SubscriptionPage = z.infer<typeof SubscriptionPage>;
export type SubscriptionChange = z.infer<typeof SubscriptionChange>;
export type ChangePreview = z.infer<typeof ChangePreview>;
export type License = z.infer<typeof License>;
export type LicenseList = z.infer<typeof LicenseList>;
export type LicenseFile = z.infer<typeof LicenseFile>;
