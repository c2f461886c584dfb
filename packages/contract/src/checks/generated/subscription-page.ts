// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, boolean, count } from '../check.ts';
import { price, planImage } from './product-detail.ts';
import { account } from './account.ts';
import { quantity } from './quote.ts';
import { license } from './license-list.ts';

export const holder: Check<contract.Holder> = { id: /^/, kind: /^(account|organisation)$/, name: /^/ };
export const subscribedPlan: Check<contract.SubscribedPlan> = { id: /^/, slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ };
export const nextCharge: Check<contract.NextCharge> = { at: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, amount: count, currency: /^[A-Z]{3}$/ };
export const scheduledChange: Check<contract.ScheduledChange> = { plan: subscribedPlan, quantities: [quantity], at: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
export const subscription: Check<contract.Subscription> = { id: /^/, name: /^/, state: /^(preparing|active|past_due|cancelled|expired|failed)$/, standing: /^(entitled|in_grace|not_started|terms_not_accepted|ended|failed)$/, holder, product: { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/, icon: [/^https?:\/\/[^\s"<>]+$/, null], url: /^https?:\/\/[^\s"<>]+$/ }, plan: subscribedPlan, isTrial: boolean, isManaged: boolean, contactUrl: [/^https?:\/\/[^\s"<>]+$/, null], quantities: [quantity], prices: [price], currency: [/^[A-Z]{3}$/, null], interval: [/^(month|year|once)$/, null], initialPeriodStart: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, currentPeriodStart: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, currentPeriodEnd: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], nextCharge: [nextCharge, null], graceDays: count, cancelAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], endedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], minimumTermEnd: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], scheduledChange: [scheduledChange, null], termsVersion: [/^/, null], termsAcceptedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], usesProductKeys: boolean, images: [planImage], actions: [/^(cancel|resume|change|renew|accept_terms|license|pay)$/], createdAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ };
export const subscriptionPage: Check<contract.SubscriptionPage> = { items: [subscription], nextCursor: [/^/, null] };
