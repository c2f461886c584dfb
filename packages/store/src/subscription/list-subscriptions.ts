import { type SQL, and, desc, eq, sql } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { organizations, users } from '../identity/tables.ts';
import type { SubscriptionState } from './state.ts';
import { subscriptions } from './tables.ts';

/** A subscription as an operator sees it in a list. */
export interface OperatorSubscription {
  readonly id: string;
  readonly holderId: string;
  /** User name of the account, or slug of the organisation; null where it is no more. */
  readonly holder: string | null;
  /** Slug, `acme/db`. */
  readonly product: string;
  /** Slug of the plan. */
  readonly plan: string;
  readonly state: SubscriptionState;
  readonly isTrial: boolean;
  readonly currentPeriodStart: Date;
  /** Null: without an end. */
  readonly currentPeriodEnd: Date | null;
  readonly areTermsAccepted: boolean;
  readonly createdAt: Date;
}

export interface SubscriptionFilter {
  readonly holderId?: string | undefined;
  /** Slug, `acme/db`. */
  readonly product?: string | undefined;
  readonly state?: SubscriptionState | undefined;
  /** Most of them; `Infinity` for all. */
  readonly limit: number;
}

/** Whoever's subscriptions, newest first: for an operator. */
export const listSubscriptions = async (
  database: Database,
  { holderId, product, state, limit }: SubscriptionFilter,
): Promise<readonly OperatorSubscription[]> => {
  const conditions: (SQL | undefined)[] = [
    holderId === undefined ? undefined : eq(subscriptions.holderId, holderId),
    product === undefined ? undefined : eq(products.slug, product),
    state === undefined ? undefined : eq(subscriptions.state, state),
  ];
  const found = database
    .select({
      id: subscriptions.id,
      holderId: subscriptions.holderId,
      holder: sql<string | null>`coalesce(${users.username}, ${organizations.slug})`,
      product: products.slug,
      plan: plans.slug,
      state: subscriptions.state,
      isTrial: subscriptions.isTrial,
      currentPeriodStart: subscriptions.currentPeriodStart,
      currentPeriodEnd: subscriptions.currentPeriodEnd,
      areTermsAccepted: sql<boolean>`${subscriptions.termsAcceptedAt} is not null`,
      createdAt: subscriptions.createdAt,
    })
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .leftJoin(users, eq(users.id, subscriptions.holderId))
    .leftJoin(organizations, eq(organizations.id, subscriptions.holderId))
    .where(and(...conditions))
    .orderBy(desc(subscriptions.createdAt), desc(subscriptions.id));
  return limit === Infinity ? found : found.limit(limit);
};
