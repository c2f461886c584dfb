import { StoreProblem } from '../problem/store-problem.ts';
import type { Change, Refusal } from './state.ts';
import type { SubscriptionRow } from './tables.ts';

const details: Readonly<Record<Refusal, (row: SubscriptionRow, change: Change) => string>> = {
  managed: ({ managingPartnerId, origin }) =>
    `This subscription was made ${managingPartnerId === null ? `through ${origin ?? 'an order'}` : 'by a partner'}: ask the publisher to change it.`,
  state: ({ state }, { type }) => `A subscription that is ${state} takes no ${type.replaceAll('_', ' ')}.`,
  not_due: ({ currentPeriodEnd }) =>
    `Its time has not come: it is paid to ${currentPeriodEnd?.toISOString() ?? 'no end'}.`,
  terms_accepted: () => 'Its terms are accepted already.',
  already_cancelled: ({ cancelAt }) => `It is cancelled already, and ends at ${cancelAt?.toISOString() ?? 'once'}.`,
};

/** A refusal as the API and its callers are told of it. */
export const refusalProblem = (refusal: Refusal, row: SubscriptionRow, change: Change): StoreProblem =>
  new StoreProblem(refusal === 'managed' ? 'subscription_managed' : 'subscription_state', {
    detail: details[refusal](row, change),
  });
