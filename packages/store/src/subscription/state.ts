/** The life of a subscription, as a pure function: domain.md, "How a customer gets it". */
import type { EventType } from '../outbox/event.ts';

/** `past_due`: a payment failed and is being tried again. `cancelled`: paid access lasts to the end of the period. */
export type SubscriptionState = 'preparing' | 'active' | 'past_due' | 'cancelled' | 'expired' | 'failed';

/** What the rules look at, and change. */
export interface Life {
  readonly state: SubscriptionState;
  readonly isTrial: boolean;
  /** Made from an order, or run by a partner: its customer cannot change or cancel it. */
  readonly isManaged: boolean;
  readonly currentPeriodStart: Date;
  /** End of what is paid for; null where it has no end. */
  readonly currentPeriodEnd: Date | null;
  readonly graceDays: number;
  readonly areTermsAccepted: boolean;
  readonly minimumTermEnd: Date | null;
  readonly cancelAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly endedAt: Date | null;
  readonly failedPayments: number;
  readonly hasPendingChange: boolean;
}

export interface Period {
  readonly start: Date;
  /** Null: without an end. */
  readonly end: Date | null;
}

/** Who wants something. `system`: time, or the payment provider. */
export type Actor = 'customer' | 'publisher' | 'operator' | 'system';

/** What can happen to a subscription. */
export type Change =
  | { readonly type: 'activate'; readonly period: Period }
  | { readonly type: 'fail' }
  /** What comes next has been paid; it also turns a trial into what is paid for. */
  | { readonly type: 'renew'; readonly period: Period }
  | { readonly type: 'payment_failed' }
  /** At the end of what is paid for, or of the minimum term where that is later. */
  | { readonly type: 'cancel' }
  | { readonly type: 'resume' }
  /** At once, whatever was paid for. */
  | { readonly type: 'end' }
  /** The end of its time has come. */
  | { readonly type: 'lapse' }
  | { readonly type: 'accept_terms' }
  /** Another plan or quantity, at once. */
  | { readonly type: 'change' }
  /** Another plan or quantity, when the period ends. */
  | { readonly type: 'schedule_change' }
  | { readonly type: 'remind' };

/** Why something cannot be. `managed`: its customer may not. `state`: not as it is now. `not_due`: not yet. */
export type Refusal = 'managed' | 'state' | 'not_due' | 'terms_accepted' | 'already_cancelled';

export type Transition =
  | { readonly allowed: true; readonly changes: Partial<Life>; readonly event: EventType }
  | { readonly allowed: false; readonly refusal: Refusal };

const day = 86_400_000;

const to = (event: EventType, changes: Partial<Life>): Transition => ({ allowed: true, changes, event });
const refuse = (refusal: Refusal): Transition => ({ allowed: false, refusal });

/** Whether its holder has what it is for, or will have. */
const isLive = ({ state, endedAt }: Life): boolean =>
  endedAt === null && (state === 'preparing' || state === 'active' || state === 'past_due' || state === 'cancelled');

const isRunning = ({ state }: Life): boolean => state === 'active' || state === 'past_due';

const later = (one: Date | null, other: Date | null): Date | null =>
  one === null || other === null ? (one ?? other) : one > other ? one : other;

/** When access ends by itself; null where it does not. Grace is for payments that are late: who cancelled has none. */
export const accessEnd = ({ state, currentPeriodEnd, graceDays }: Life): Date | null =>
  currentPeriodEnd === null || state === 'cancelled'
    ? currentPeriodEnd
    : new Date(currentPeriodEnd.getTime() + graceDays * day);

const activate = (life: Life, period: Period): Transition =>
  life.state === 'preparing'
    ? to(life.isTrial ? 'trial.started' : 'subscription.activated', {
        state: 'active',
        currentPeriodStart: period.start,
        currentPeriodEnd: period.end,
      })
    : refuse('state');

const renew = (life: Life, period: Period): Transition => {
  if (!isRunning(life)) return refuse('state');
  // Who cancelled within the minimum term pays to its end, and the period that reaches it is the last.
  const isLast = life.cancelAt !== null && period.end !== null && period.end >= life.cancelAt;
  return to(life.isTrial ? 'trial.converted' : 'subscription.renewed', {
    state: isLast ? 'cancelled' : 'active',
    isTrial: false,
    currentPeriodStart: period.start,
    currentPeriodEnd: period.end,
    failedPayments: 0,
    hasPendingChange: false,
  });
};

const cancel = (life: Life, now: Date): Transition => {
  if (!isLive(life)) return refuse('state');
  if (life.state === 'cancelled' || life.cancelAt !== null) return refuse('already_cancelled');
  const paidTo = life.state === 'preparing' || life.currentPeriodEnd === null ? now : life.currentPeriodEnd;
  const cancelAt = later(paidTo, life.isTrial ? null : life.minimumTermEnd) ?? now;
  if (cancelAt > paidTo) return to('subscription.cancelled', { cancelAt, cancelledAt: now, hasPendingChange: false });
  const isOver = paidTo <= now;
  return to('subscription.cancelled', {
    state: 'cancelled',
    currentPeriodEnd: paidTo,
    cancelAt: paidTo,
    cancelledAt: now,
    endedAt: isOver ? now : null,
    hasPendingChange: false,
  });
};

const resume = (life: Life, now: Date): Transition => {
  const isCancelled = life.cancelAt !== null && life.endedAt === null && isLive(life);
  const isOver = life.currentPeriodEnd !== null && life.currentPeriodEnd <= now;
  if (!isCancelled || (life.state === 'cancelled' && isOver)) return refuse('state');
  return to('subscription.resumed', {
    state: life.state === 'cancelled' ? 'active' : life.state,
    cancelAt: null,
    cancelledAt: null,
  });
};

const end = (life: Life, now: Date): Transition =>
  isLive(life)
    ? to('subscription.ended', {
        state: 'cancelled',
        currentPeriodEnd: life.currentPeriodEnd !== null && life.currentPeriodEnd < now ? life.currentPeriodEnd : now,
        cancelAt: life.cancelAt ?? now,
        cancelledAt: life.cancelledAt ?? now,
        endedAt: now,
        hasPendingChange: false,
      })
    : refuse('state');

const lapse = (life: Life, now: Date): Transition => {
  if (!isLive(life) || life.state === 'preparing') return refuse('state');
  const ends = accessEnd(life);
  if (ends === null || now < ends) return refuse('not_due');
  return life.state === 'cancelled'
    ? to('subscription.ended', { endedAt: now })
    : to('subscription.expired', { state: 'expired', endedAt: now, hasPendingChange: false });
};

const customersMayNot: ReadonlySet<Change['type']> = new Set(['cancel', 'resume', 'change', 'schedule_change', 'end']);

/**
 * What becomes of a subscription.
 * @param now the moment at which it happens
 */
export const transition = (life: Life, change: Change, actor: Actor, now: Date): Transition => {
  if (actor === 'customer' && life.isManaged && customersMayNot.has(change.type)) return refuse('managed');
  switch (change.type) {
    case 'activate':
      return activate(life, change.period);
    case 'fail':
      return life.state === 'preparing'
        ? to('subscription.failed', { state: 'failed', endedAt: now })
        : refuse('state');
    case 'renew':
      return renew(life, change.period);
    case 'payment_failed':
      return isRunning(life)
        ? to('subscription.payment_failed', { state: 'past_due', failedPayments: life.failedPayments + 1 })
        : refuse('state');
    case 'cancel':
      return cancel(life, now);
    case 'resume':
      return resume(life, now);
    case 'end':
      return end(life, now);
    case 'lapse':
      return lapse(life, now);
    case 'accept_terms':
      if (!isLive(life)) return refuse('state');
      return life.areTermsAccepted
        ? refuse('terms_accepted')
        : to('subscription.terms_accepted', { areTermsAccepted: true });
    case 'change':
      return life.state === 'active' && life.cancelAt === null
        ? to('subscription.changed', { hasPendingChange: false })
        : refuse('state');
    case 'schedule_change':
      return life.state === 'active' && life.cancelAt === null
        ? to('subscription.change_scheduled', { hasPendingChange: true })
        : refuse('state');
    case 'remind':
      return life.state === 'active' && life.isTrial ? to('trial.ending', {}) : refuse('state');
  }
};
