import type { Interval, Quantity } from '@chandlery/contract';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { changeCheckout, lockCheckout } from './change-checkout.ts';
import type { CheckoutRow } from './tables.ts';
import { workOutCheckout } from './work-out-checkout.ts';

/** What the customer of a checkout decides before paying. */
export interface CheckoutChoice {
  readonly accountId: string;
  /** An account or organisation for which the account may buy: whoever calls has made sure of it. */
  readonly holderId: string;
  readonly quantities: readonly Quantity[];
  /** Null: the plan's own. */
  readonly interval: Interval | null;
  readonly currency: string | null;
  readonly promotionCode: string | null;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
}

/**
 * Keeps what a customer has chosen, with what it costs. The first who chooses is the one who goes through it.
 * @throws {StoreProblem} `forbidden` where the checkout is another account's, or why it cannot be had so
 * @throws CheckoutStateError where somebody is paying, or it is over
 */
export const chooseInCheckout = (
  database: Database,
  id: string,
  choice: CheckoutChoice,
  now: Date,
): Promise<CheckoutRow> =>
  database.transaction(async (transaction) => {
    const row = await lockCheckout(transaction, id);
    if (row.accountId !== null && row.accountId !== choice.accountId)
      throw new StoreProblem('forbidden', { detail: 'This checkout is another account’s.' });
    // What is paid for again stays with whoever holds it.
    const wanted = { ...choice, holderId: row.renewsId === null ? choice.holderId : (row.holderId ?? choice.holderId) };
    const { quote } = await workOutCheckout(transaction, { ...row, ...wanted }, now);
    return changeCheckout(transaction, row, { type: 'choose' }, now, { ...wanted, quote });
  });
