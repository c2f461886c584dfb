/** The publisher's share, through Stripe Connect: what is paid goes to its account, less what the store keeps. */
import { and, eq } from 'drizzle-orm';
import { share as part } from '@chandlery/contract/pricing';
import type { Database } from '../../database/database.ts';
import { payoutAccounts } from './tables.ts';

export interface Payout {
  /** A connected account, `acct_…`. */
  readonly destination: string;
  /** What the store keeps; hundredths of a per cent. */
  readonly fee: number;
}

/** @returns null where all of it stays with the store */
export const payoutOf = async (database: Database, publisherId: string): Promise<Payout | null> => {
  const [row] = await database
    .select()
    .from(payoutAccounts)
    .where(and(eq(payoutAccounts.provider, 'stripe'), eq(payoutAccounts.publisherId, publisherId)));
  return row === undefined ? null : { destination: row.reference, fee: 10_000 - row.share };
};

/** Of one payment. @param amount Stripe's minor units */
export const transferOf = (payout: Payout | null, amount: number) =>
  payout === null
    ? {}
    : {
        application_fee_amount: part(amount, payout.fee, 10_000),
        transfer_data: { destination: payout.destination },
      };

/** Of each charge of a subscription. */
export const recurringTransferOf = (payout: Payout | null) =>
  payout === null
    ? {}
    : { application_fee_percent: payout.fee / 100, transfer_data: { destination: payout.destination } };
