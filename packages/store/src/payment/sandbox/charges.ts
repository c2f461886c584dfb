import { eq } from 'drizzle-orm';
import { newSandboxId } from '../../catalogue/identifier.ts';
import type { Database } from '../../database/database.ts';
import type { Payment, PaymentFailure } from '../provider.ts';
import { sandboxCharges } from './tables.ts';

export type ChargeRow = typeof sandboxCharges.$inferSelect;

export interface Charge {
  readonly key: string;
  readonly card: string;
  /** Minor units. */
  readonly amount: number;
  readonly tax: number;
  readonly currency: string;
  /** Why it fails; null where it goes through. */
  readonly failure: PaymentFailure | null;
  readonly at: Date;
}

/** Charges a card, once for each key, whatever comes of it. */
export const chargeOnce = async (transaction: Database, { at, ...charge }: Charge): Promise<ChargeRow> => {
  const [made] = await transaction
    .insert(sandboxCharges)
    .values({ id: newSandboxId('sbc'), ...charge, createdAt: at })
    .onConflictDoNothing()
    .returning();
  if (made !== undefined) return made;
  const [before] = await transaction.select().from(sandboxCharges).where(eq(sandboxCharges.key, charge.key));
  if (before === undefined) throw new Error(`the charge ${charge.key} is neither new nor there`);
  return before;
};

export const paymentOf = ({ id, amount, tax, currency, createdAt }: ChargeRow): Payment => ({
  reference: id,
  amount,
  tax,
  currency,
  paidAt: createdAt,
});
