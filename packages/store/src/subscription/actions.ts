import type { Standing, SubscriptionAction } from '@chandlery/contract';
import { standing } from '../entitlement/standing.ts';
import { lifeOf } from './life.ts';
import { type Change, transition } from './state.ts';
import type { SubscriptionRow } from './tables.ts';

const words = {
  subscribed: 'entitled',
  in_grace: 'in_grace',
  subscription_failed: 'failed',
  subscription_ended: 'ended',
  subscription_not_started: 'not_started',
  terms_not_accepted: 'terms_not_accepted',
} as const satisfies Record<string, Standing>;

const isWord = (reason: string): reason is keyof typeof words => reason in words;

/** Whether a subscription entitles now, and if not, why. */
export const standingOf = (row: SubscriptionRow, now: Date): Standing => {
  const { reason } = standing(
    {
      planId: row.planId,
      holderId: row.holderId,
      state: row.state,
      startsAt: row.initialPeriodStart,
      paidTo: row.currentPeriodEnd,
      graceDays: row.graceDays,
      areTermsAccepted: row.termsAcceptedAt !== null,
    },
    now,
  );
  return isWord(reason) ? words[reason] : 'ended';
};

/** Whether paying again brings it on: what has ended, and what nobody charges for by itself, such as a trial without a card. */
export const canRenew = ({ state, provider, prices, currentPeriodEnd, endedAt }: SubscriptionRow): boolean =>
  prices.length > 0 &&
  currentPeriodEnd !== null &&
  (endedAt !== null || (provider === null && (state === 'active' || state === 'past_due')));

/** What its customer can do with it. @param isOwner whether they may change what the holder holds */
export const actionsOf = (row: SubscriptionRow, isOwner: boolean, now: Date): SubscriptionAction[] => {
  const life = lifeOf(row);
  const may = (type: (Change & { type: 'cancel' | 'resume' | 'change' | 'accept_terms' })['type']): boolean =>
    isOwner && transition(life, { type }, 'customer', now).allowed;
  const isEntitled = ['entitled', 'in_grace'].includes(standingOf(row, now));
  const possible: Readonly<Record<SubscriptionAction, boolean>> = {
    cancel: may('cancel'),
    resume: may('resume'),
    change: may('change'),
    renew: isOwner && !life.isManaged && canRenew(row),
    accept_terms: may('accept_terms'),
    license: isEntitled,
    pay: isOwner && row.state === 'past_due' && row.provider !== null,
  };
  return (Object.keys(possible) as SubscriptionAction[]).filter((action) => possible[action]);
};
