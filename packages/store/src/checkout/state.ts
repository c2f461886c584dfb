/** The life of a checkout, as a pure function: domain.md, "How a customer gets it". */
import type { CheckoutState } from '@chandlery/contract';

/** What the rules look at, and change. */
export interface CheckoutLife {
  readonly state: CheckoutState;
  /** How often somebody has begun to pay. */
  readonly attempt: number;
  /** Code of what went wrong with the last payment; null where nothing did. */
  readonly failure: string | null;
  readonly expiresAt: Date;
}

/** What can happen to a checkout. */
export type CheckoutChange =
  /** Its customer chooses something: who it is for, how many, where it is taxed. */
  | { readonly type: 'choose' }
  /** Its customer goes to pay. */
  | { readonly type: 'pay' }
  /** The provider says that it is paid, or there was nothing to pay. */
  | { readonly type: 'succeed' }
  /** The provider says that it is not, or the customer came back without. */
  | { readonly type: 'decline'; readonly failure: string | null }
  /** It can never succeed, and what was paid goes back. */
  | { readonly type: 'fail'; readonly failure: string }
  | { readonly type: 'expire' };

/** Why something cannot be. `under_way`: somebody is paying in this moment. `over`: it is complete, failed or expired. */
export type CheckoutRefusal = 'under_way' | 'over' | 'not_due' | 'not_paying';

export type CheckoutTransition =
  | { readonly allowed: true; readonly changes: Partial<CheckoutLife> }
  | { readonly allowed: false; readonly refusal: CheckoutRefusal };

const to = (changes: Partial<CheckoutLife>): CheckoutTransition => ({ allowed: true, changes });
const refuse = (refusal: CheckoutRefusal): CheckoutTransition => ({ allowed: false, refusal });

const isOver = ({ state, expiresAt }: CheckoutLife, now: Date): boolean =>
  state === 'complete' || state === 'failed' || state === 'expired' || (state === 'open' && now >= expiresAt);

const whileOpen = (life: CheckoutLife, now: Date, changes: Partial<CheckoutLife>): CheckoutTransition => {
  if (life.state === 'processing') return refuse('under_way');
  return isOver(life, now) ? refuse('over') : to(changes);
};

const expire = (life: CheckoutLife, now: Date): CheckoutTransition => {
  if (life.state !== 'open') return refuse(life.state === 'processing' ? 'under_way' : 'over');
  return now < life.expiresAt ? refuse('not_due') : to({ state: 'expired' });
};

/**
 * What becomes of a checkout.
 *
 * Whatever was paid succeeds, also where the news comes after the checkout was given up: nobody is charged without a subscription.
 */
export const checkoutTransition = (life: CheckoutLife, change: CheckoutChange, now: Date): CheckoutTransition => {
  switch (change.type) {
    case 'choose':
      return whileOpen(life, now, {});
    case 'pay':
      return whileOpen(life, now, { state: 'processing', attempt: life.attempt + 1, failure: null });
    case 'succeed':
      return life.state === 'complete' || life.state === 'failed'
        ? refuse('over')
        : to({ state: 'complete', failure: null });
    case 'decline':
      return life.state === 'processing' ? to({ state: 'open', failure: change.failure }) : refuse('not_paying');
    case 'fail':
      return life.state === 'complete' || life.state === 'failed'
        ? refuse('over')
        : to({ state: 'failed', failure: change.failure });
    case 'expire':
      return expire(life, now);
  }
};
