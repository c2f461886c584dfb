/** How a subscription stands, in the one word that its holder needs. */
import type { Subscription } from '@chandlery/contract';

export type Manner =
  | 'active'
  | 'trial'
  | 'past_due'
  | 'in_grace'
  | 'cancelled'
  | 'terms'
  | 'not_started'
  | 'preparing'
  | 'ended'
  | 'failed';

/** Colours say it, too. */
export type Tone = 'good' | 'wary' | 'bad' | 'quiet';

export const toneOf: Readonly<Record<Manner, Tone>> = {
  active: 'good',
  trial: 'good',
  past_due: 'bad',
  in_grace: 'bad',
  cancelled: 'wary',
  terms: 'wary',
  not_started: 'quiet',
  preparing: 'quiet',
  ended: 'quiet',
  failed: 'bad',
};

export const mannerOf = ({ state, standing, isTrial, cancelAt }: Subscription): Manner => {
  if (standing === 'failed' || standing === 'ended') return standing;
  if (standing === 'terms_not_accepted') return 'terms';
  if (state === 'preparing') return 'preparing';
  if (standing === 'not_started') return 'not_started';
  if (cancelAt !== null) return 'cancelled';
  if (state === 'past_due') return 'past_due';
  if (standing === 'in_grace') return 'in_grace';
  return isTrial ? 'trial' : 'active';
};

export const isOver = ({ standing }: Subscription): boolean => standing === 'ended' || standing === 'failed';
