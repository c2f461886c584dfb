import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { type CheckoutChange, type CheckoutRefusal, checkoutTransition } from './state.ts';
import { type CheckoutRow, checkouts } from './tables.ts';

/** Thrown where something cannot become of a checkout as it is. */
export class CheckoutStateError extends Error {
  override readonly name = 'CheckoutStateError';
  readonly refusal: CheckoutRefusal;

  constructor(id: string, refusal: CheckoutRefusal) {
    super(`${id}: ${refusal}`);
    this.refusal = refusal;
  }
}

const notFound = () => new StoreProblem('checkout_not_found', { detail: 'No checkout has this id.' });

/** @throws {StoreProblem} `checkout_not_found` */
export const findCheckout = async (database: Database, id: string): Promise<CheckoutRow> => {
  const [row] = await database.select().from(checkouts).where(eq(checkouts.id, id));
  if (row === undefined) throw notFound();
  return row;
};

/** A checkout, held until the transaction ends. @throws {StoreProblem} `checkout_not_found` */
export const lockCheckout = async (transaction: Database, id: string): Promise<CheckoutRow> => {
  const [row] = await transaction.select().from(checkouts).where(eq(checkouts.id, id)).for('update');
  if (row === undefined) throw notFound();
  return row;
};

/** What its customer chooses, and what is found out on the way. */
export type CheckoutDetails = Partial<Omit<CheckoutRow, 'id' | 'state' | 'attempt' | 'failure' | 'lookAt'>>;

/** Milliseconds after which somebody who pays is looked after: a request of theirs would have ended by then. */
const patience = 20_000;

const lookAt = ({ state, expiresAt }: Pick<CheckoutRow, 'state' | 'expiresAt'>, now: Date): Date | null => {
  if (state === 'processing') return new Date(now.getTime() + patience);
  return state === 'open' ? expiresAt : null;
};

/**
 * Lets something happen to a checkout that the transaction holds.
 * @throws CheckoutStateError
 */
export const changeCheckout = async (
  transaction: Database,
  row: CheckoutRow,
  change: CheckoutChange,
  now: Date,
  details: CheckoutDetails = {},
): Promise<CheckoutRow> => {
  const outcome = checkoutTransition(row, change, now);
  if (!outcome.allowed) throw new CheckoutStateError(row.id, outcome.refusal);
  const [changed] = await transaction
    .update(checkouts)
    .set({ ...details, ...outcome.changes, lookAt: lookAt({ ...row, ...outcome.changes }, now), updatedAt: now })
    .where(eq(checkouts.id, row.id))
    .returning();
  if (changed === undefined) throw new Error('an update of a locked row changed nothing');
  return changed;
};
