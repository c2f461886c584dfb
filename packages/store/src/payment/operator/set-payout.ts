import { and, eq } from 'drizzle-orm';
import { type Decision, recordDecision } from '../../audit/record-decision.ts';
import { publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { AccountError } from '../../identity/operator/account-error.ts';
import { payoutAccounts } from '../stripe/tables.ts';

export interface PayoutAccount {
  /** A connected account of Stripe's, `acct_…`. */
  readonly reference: string;
  /** What the publisher gets of what its customers pay; hundredths of a per cent. */
  readonly share: number;
}

/**
 * Sets where a publisher's share goes, from the next purchase on: an operator's decision.
 * @param publisher its slug
 * @param account null: all of it stays with the store
 * @throws AccountError where there is no such publisher
 */
export const setPayout = (
  database: Database,
  publisher: string,
  account: PayoutAccount | null,
  decision: Decision,
  now = new Date(),
): Promise<void> =>
  database.transaction(async (transaction) => {
    const [found] = await transaction
      .select({ id: publishers.id })
      .from(publishers)
      .where(eq(publishers.slug, publisher));
    if (found === undefined) throw new AccountError(`There is no publisher "${publisher}".`);
    const row = { provider: 'stripe', publisherId: found.id };
    if (account === null)
      await transaction
        .delete(payoutAccounts)
        .where(and(eq(payoutAccounts.provider, row.provider), eq(payoutAccounts.publisherId, row.publisherId)));
    else
      await transaction
        .insert(payoutAccounts)
        .values({ ...row, ...account, updatedAt: now })
        .onConflictDoUpdate({
          target: [payoutAccounts.provider, payoutAccounts.publisherId],
          set: { ...account, updatedAt: now },
        });
    await recordDecision(transaction, 'publisher.payout', found.id, decision, now);
  });
