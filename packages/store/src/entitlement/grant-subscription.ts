import { and, eq } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { changeState } from '../subscription/change-state.ts';
import { createSubscription } from '../subscription/create-subscription.ts';
import { SubscriptionError } from '../subscription/subscription-error.ts';
import { StoreProblem } from '../problem/store-problem.ts';

export interface Grant {
  /** Id of the account or organisation that gets it. */
  readonly holderId: string;
  /** Slug, `acme/db`. */
  readonly product: string;
  /** Slug of one of the product's plans; null: its default one. */
  readonly plan: string | null;
  readonly start: Date;
  /** Null: without an end. */
  readonly end: Date | null;
  readonly graceDays?: number;
  /** Who accepted the product's terms on the holder's behalf; null where that is still to be done, and nothing can be pulled before. */
  readonly termsAcceptedBy: string | null;
}

const planOf = async (database: Database, product: string, plan: string | null): Promise<string> => {
  const [row] = await database
    .select({ id: plans.id })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(and(eq(products.slug, product), plan === null ? eq(plans.isDefault, true) : eq(plans.slug, plan)));
  if (row === undefined)
    throw new SubscriptionError(
      plan === null ? `There is no product "${product}".` : `There is no plan "${plan}" of a product "${product}".`,
    );
  return row.id;
};

/**
 * Gives somebody a subscription that nobody pays for through the store: an operator's decision.
 * @returns its id
 * @throws SubscriptionError where there is no such plan, or it would end before it starts
 */
export const grantSubscription = (database: Database, grant: Grant): Promise<string> =>
  database.transaction(async (transaction) => {
    const { holderId, start, end, graceDays = 0, termsAcceptedBy } = grant;
    const now = new Date();
    const planId = await planOf(transaction, grant.product, grant.plan);
    const terms = termsAcceptedBy === null ? null : { acceptedBy: termsAcceptedBy, acceptedAt: now };
    const { id } = await createSubscription(transaction, { holderId, planId, start, end, graceDays, terms }, now);
    return id;
  });

/**
 * Ends a subscription at once, whatever was paid for: an operator's decision.
 * @throws SubscriptionError where there is none with this id, or it is over
 */
export const endSubscription = async (database: Database, id: string, now = new Date()): Promise<void> => {
  try {
    await database.transaction((transaction) =>
      changeState(transaction, id, { type: 'end' }, { actor: 'operator', now }),
    );
  } catch (error) {
    if (error instanceof StoreProblem) throw new SubscriptionError(error.message, { cause: error });
    throw error;
  }
};
