import type { Database } from '../../database/database.ts';
import { CheckoutStateError, changeCheckout, lockCheckout } from '../change-checkout.ts';

/** Gives a checkout back that an account has chosen in, so that another can go on with it. One that was started for an account stays its own. */
export const releaseCheckout = async (database: Database, id: string, accountId: string, now: Date): Promise<void> => {
  try {
    await database.transaction(async (transaction) => {
      const row = await lockCheckout(transaction, id);
      if (row.accountId !== accountId || row.ticketHash !== null || row.renewsId !== null) return;
      await changeCheckout(transaction, row, { type: 'choose' }, now, { accountId: null, holderId: null });
    });
  } catch (error) {
    if (!(error instanceof CheckoutStateError)) throw error;
  }
};
