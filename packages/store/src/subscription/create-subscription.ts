import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { subscriptionEvent } from './event.ts';
import { SubscriptionError } from './subscription-error.ts';
import { type SubscriptionRow, subscriptions, trials } from './tables.ts';

/** What may be said of a subscription when it is made; the rest has its default. */
type Optional = Pick<
  typeof subscriptions.$inferInsert,
  | 'isTrial'
  | 'graceDays'
  | 'components'
  | 'createdBy'
  | 'origin'
  | 'orderId'
  | 'orderItemId'
  | 'usesProductKeys'
  | 'managingPartnerId'
  | 'partnerAccountId'
  | 'marketingOptIn'
  | 'checkoutId'
  | 'prices'
  | 'discount'
  | 'taxCountry'
  | 'provider'
  | 'providerReference'
  | 'minimumTermEnd'
>;

export interface NewSubscription extends Optional {
  /** Id of the account or organisation that gets it. */
  readonly holderId: string;
  readonly planId: string;
  /** What its holder calls it; product and plan unless told. */
  readonly name?: string | undefined;
  /** `preparing` where something must still happen before it counts; `active` unless told. */
  readonly state?: 'preparing' | 'active';
  readonly start: Date;
  /** Null: without an end. */
  readonly end: Date | null;
  /** Of the product, by whom and when; null where they are still to be accepted, and nothing can be pulled before. */
  readonly terms: { readonly acceptedBy: string; readonly acceptedAt: Date } | null;
}

const planOf = async (transaction: Database, planId: string) => {
  const [plan] = await transaction
    .select({
      name: plans.name,
      productName: products.name,
      productId: products.id,
      publisherId: products.publisherId,
      terms: products.terms,
      usesProductKeys: plans.usesProductKeys,
    })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(eq(plans.id, planId));
  if (plan === undefined) throw new SubscriptionError(`There is no plan ${planId}.`);
  return plan;
};

/** Who tries a product a second time is refused by the table's key, also where both come at the same moment. */
const recordTrial = async (transaction: Database, row: SubscriptionRow, now: Date): Promise<void> => {
  const { holderId, productId, id: subscriptionId } = row;
  const recorded = await transaction
    .insert(trials)
    .values({ holderId, productId, subscriptionId, startedAt: now })
    .onConflictDoNothing()
    .returning({ holderId: trials.holderId });
  if (recorded.length === 0)
    throw new StoreProblem('trial_used', {
      detail: 'This product has been tried by the same account or organisation before. Choose a plan without a trial.',
    });
};

const eventsOf = (row: SubscriptionRow, now: Date) => [
  subscriptionEvent('subscription.created', row, now),
  ...(row.state === 'preparing'
    ? []
    : [subscriptionEvent(row.isTrial ? 'trial.started' : 'subscription.activated', row, now)]),
];

/**
 * Makes a subscription, with the events that tell of it.
 * @param transaction what it comes of, such as a payment or an order, must be written in the same one
 * @throws {StoreProblem} `trial_used`
 * @throws SubscriptionError where there is no such plan, or it would end before it starts
 */
export const createSubscription = async (
  transaction: Database,
  { holderId, planId, name, state = 'active', start, end, terms, ...optional }: NewSubscription,
  now = new Date(),
): Promise<SubscriptionRow> => {
  if (end !== null && end <= start) throw new SubscriptionError('A subscription must end after it starts.');
  const plan = await planOf(transaction, planId);
  const [row] = await transaction
    .insert(subscriptions)
    .values({
      usesProductKeys: plan.usesProductKeys,
      ...optional,
      id: `sub-${randomUUID()}`,
      holderId,
      planId,
      productId: plan.productId,
      publisherId: plan.publisherId,
      name: name ?? `${plan.productName} ${plan.name}`,
      state,
      initialPeriodStart: start,
      currentPeriodStart: start,
      currentPeriodEnd: end,
      termsVersion: plan.terms?.version ?? null,
      termsAcceptedBy: terms?.acceptedBy ?? null,
      termsAcceptedAt: terms?.acceptedAt ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  if (row.isTrial) await recordTrial(transaction, row, now);
  await recordEvents(transaction, eventsOf(row, now));
  return row;
};
