import type { Standing, Subscription } from '@chandlery/contract';
import { day } from '../product/words.ts';

/** Whether a subscription entitles, in few words. */
export const standings: Readonly<Record<Standing, string>> = {
  entitled: 'active',
  in_grace: 'in grace',
  not_started: 'not started',
  terms_not_accepted: 'terms to accept',
  ended: 'ended',
  failed: 'failed',
};

/** Until when it lasts, as far as is known. */
export const lasts = ({ cancelAt, endedAt, currentPeriodEnd }: Subscription): string => {
  const end = endedAt ?? cancelAt;
  if (end !== null) return day(end);
  return currentPeriodEnd === null ? 'no end' : day(currentPeriodEnd);
};
