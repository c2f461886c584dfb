import { eq } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { subscriptionEvent } from './event.ts';
import { lifeOf } from './life.ts';
import { refusalProblem } from './refusal.ts';
import { type Actor, type Change, type Life, type Period, transition } from './state.ts';
import { type PendingChange, type SubscriptionRow, subscriptions } from './tables.ts';

export interface ChangeContext {
  readonly actor: Actor;
  /** Account that wants it; null where nobody in particular does. */
  readonly by?: string | null;
  readonly now?: Date;
  /** Of `change` and `schedule_change`: what it becomes. */
  readonly to?: PendingChange;
  /** Of `change`: the period that begins with it; the present one goes on unless told. */
  readonly period?: Period | null;
  /** What else is written with it. */
  readonly also?: Partial<Pick<SubscriptionRow, 'provider' | 'providerReference' | 'discount' | 'graceDays'>>;
  /** What else is told with it, such as the payment. */
  readonly told?: Readonly<Record<string, unknown>>;
}

type RowChanges = Partial<typeof subscriptions.$inferInsert>;

const columnsOf = ({
  areTermsAccepted: _accepted,
  hasPendingChange: _pending,
  isManaged: _managed,
  ...rest
}: Partial<Life>) => rest;

/** What of the row changes besides its life. */
const agreementOf = (row: SubscriptionRow, change: Change, { to, period = null }: ChangeContext): RowChanges => {
  const begun = period === null ? {} : { currentPeriodStart: period.start, currentPeriodEnd: period.end };
  if (change.type === 'change') return { ...to, ...begun, pendingChange: null };
  if (change.type === 'schedule_change') return { pendingChange: to ?? null };
  if (change.type === 'renew') return { ...row.pendingChange, pendingChange: null };
  return change.type === 'cancel' || change.type === 'end' || change.type === 'lapse' ? { pendingChange: null } : {};
};

const termsVersion = async (transaction: Database, planId: string): Promise<string | null> => {
  const [row] = await transaction
    .select({ terms: products.terms })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(eq(plans.id, planId));
  return row?.terms?.version ?? null;
};

/** A subscription, held until the transaction ends. @throws {StoreProblem} `subscription_not_found` */
export const lockSubscription = async (transaction: Database, id: string): Promise<SubscriptionRow> => {
  const [row] = await transaction.select().from(subscriptions).where(eq(subscriptions.id, id)).for('update');
  if (row === undefined)
    throw new StoreProblem('subscription_not_found', { detail: `There is no subscription ${id}.` });
  return row;
};

/**
 * Lets something happen to a subscription, and writes down that it did.
 * @param transaction what it comes of, such as a payment, must be written in the same one
 * @returns the subscription as it is then
 * @throws {StoreProblem} `subscription_not_found`, `subscription_managed`, `subscription_state`
 */
export const changeState = async (
  transaction: Database,
  id: string,
  change: Change,
  context: ChangeContext,
): Promise<SubscriptionRow> => {
  const { actor, by = null, now = new Date(), also = {}, told = {} } = context;
  const row = await lockSubscription(transaction, id);
  const outcome = transition(lifeOf(row), change, actor, now);
  if (!outcome.allowed) throw refusalProblem(outcome.refusal, row, change);
  const accepted: RowChanges =
    change.type === 'accept_terms'
      ? { termsAcceptedAt: now, termsAcceptedBy: by, termsVersion: await termsVersion(transaction, row.planId) }
      : {};
  const reminded: RowChanges = change.type === 'remind' ? { remindedAt: now } : {};
  const [changed] = await transaction
    .update(subscriptions)
    .set({
      ...agreementOf(row, change, context),
      ...columnsOf(outcome.changes),
      ...accepted,
      ...reminded,
      ...also,
      updatedAt: now,
    })
    .where(eq(subscriptions.id, id))
    .returning();
  if (changed === undefined) throw new Error('an update of a locked row changed nothing');
  const was = { state: row.state, planId: row.planId, components: row.components };
  await recordEvents(transaction, [subscriptionEvent(outcome.event, changed, now, { actor, by, was, ...told })]);
  return changed;
};
