import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { subscriptions } from './tables.ts';

/** Thrown where a subscription cannot be granted or ended; the message says why, for an operator. */
export class SubscriptionError extends Error {
  override readonly name = 'SubscriptionError';
}

export interface Grant {
  /** Id of the account or organisation that gets it. */
  readonly holderId: string;
  /** Slug, `acme/db`. */
  readonly product: string;
  /** Slug of one of the product's plans. */
  readonly plan: string;
  readonly start: Date;
  /** Null: without an end. */
  readonly end: Date | null;
  readonly graceDays?: number;
  /** Who accepted the product's terms on the holder's behalf; null where that is still to be done, and nothing can be pulled before. */
  readonly termsAcceptedBy: string | null;
}

const planOf = async (database: Database, product: string, plan: string) => {
  const [row] = await database
    .select({ id: plans.id, name: plans.name, productName: products.name, terms: products.terms })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(and(eq(products.slug, product), eq(plans.slug, plan)));
  if (row === undefined) throw new SubscriptionError(`There is no plan "${plan}" of a product "${product}".`);
  return row;
};

/**
 * Gives somebody a subscription that nobody pays for through the store: an operator's decision.
 * @returns its id
 * @throws SubscriptionError where there is no such plan, or it would end before it starts
 */
export const grantSubscription = async (database: Database, grant: Grant): Promise<string> => {
  const { holderId, start, end, graceDays = 0, termsAcceptedBy } = grant;
  if (end !== null && end <= start) throw new SubscriptionError('A subscription must end after it starts.');
  const plan = await planOf(database, grant.product, grant.plan);
  const id = `sub-${randomUUID()}`;
  await database.insert(subscriptions).values({
    id,
    holderId,
    planId: plan.id,
    name: `${plan.productName} ${plan.name}`,
    state: 'active',
    initialPeriodStart: start,
    currentPeriodStart: start,
    currentPeriodEnd: end,
    graceDays,
    termsVersion: plan.terms?.version ?? null,
    termsAcceptedBy,
    termsAcceptedAt: termsAcceptedBy === null ? null : new Date(),
  });
  return id;
};

/**
 * Ends a subscription at once, whatever was paid for: an operator's decision.
 * @throws SubscriptionError where there is none with this id
 */
export const endSubscription = async (database: Database, id: string, now = new Date()): Promise<void> => {
  const ended = await database
    .update(subscriptions)
    .set({ state: 'cancelled', currentPeriodEnd: now, updatedAt: now })
    .where(eq(subscriptions.id, id))
    .returning({ id: subscriptions.id });
  if (ended.length === 0) throw new SubscriptionError(`There is no subscription ${id}.`);
};
