import type { HeldSubscription } from './caller.ts';
import { type Decision, allow, deny } from './decision.ts';

const day = 86_400_000;

/**
 * What a subscription is worth at a moment. Grace is for payments that are late; whoever cancelled has said that none will come.
 *
 * The end of the paid period decides, not the state alone, so that access stops in time even where the job that expires subscriptions
 * is late.
 */
export const standing = (
  { state, startsAt, paidTo, graceDays, areTermsAccepted }: HeldSubscription,
  now: Date,
): Decision => {
  if (state === 'failed') return deny('subscription_failed');
  if (state === 'expired') return deny('subscription_ended');
  if (state === 'preparing' || now < startsAt) return deny('subscription_not_started');
  if (!areTermsAccepted) return deny('terms_not_accepted');
  if (paidTo === null) return allow('subscribed');
  const end = state === 'cancelled' ? paidTo : new Date(paidTo.getTime() + graceDays * day);
  if (now >= end) return deny('subscription_ended');
  return allow(now < paidTo ? 'subscribed' : 'in_grace', end);
};
