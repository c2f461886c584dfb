import { type SQL, and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import * as z from 'zod/mini';
import { plans, products } from '../catalogue/tables.ts';
import { readCursor, writeCursor } from '../cursor/cursor.ts';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { type SubscriptionRow, subscriptions } from './tables.ts';
import { type Viewer, maySee } from './viewer.ts';

/** A subscription with what of the catalogue is shown beside it. */
export interface FoundSubscription {
  readonly row: SubscriptionRow;
  readonly plan: typeof plans.$inferSelect;
  readonly product: Pick<typeof products.$inferSelect, 'slug' | 'name' | 'icon'>;
}

const found = (database: Database) =>
  database
    .select({
      row: subscriptions,
      plan: plans,
      product: { slug: products.slug, name: products.name, icon: products.icon },
    })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .innerJoin(products, eq(products.id, subscriptions.productId));

const notFound = (id: string) =>
  new StoreProblem('subscription_not_found', { detail: `There is no subscription ${id}.` });

/** @throws {StoreProblem} `subscription_not_found`, also where there is one that they may not see */
export const findSubscription = async (database: Database, viewer: Viewer, id: string): Promise<FoundSubscription> => {
  const [one] = await found(database).where(eq(subscriptions.id, id));
  if (one === undefined || !maySee(viewer, one.row)) throw notFound(id);
  return one;
};

const Position = z.tuple([z.int(), z.string()]);
const defaultLimit = 24;

export interface SubscriptionQuery {
  readonly holder?: string | undefined;
  /** Slug. */
  readonly product?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const seenBy = ({ holders, owned }: Viewer): SQL | undefined =>
  or(
    inArray(subscriptions.holderId, [...owned]),
    and(inArray(subscriptions.holderId, [...holders]), inArray(subscriptions.state, ['active', 'past_due'])),
  );

const after = (cursor: string): SQL | undefined => {
  const [time, id] = readCursor(Position, cursor);
  const moment = new Date(time);
  return or(lt(subscriptions.createdAt, moment), and(eq(subscriptions.createdAt, moment), lt(subscriptions.id, id)));
};

/** What somebody may see, newest first. @throws {StoreProblem} `invalid_cursor` */
export const listSubscriptions = async (
  database: Database,
  viewer: Viewer,
  { holder, product, cursor, limit = defaultLimit }: SubscriptionQuery,
): Promise<{ items: FoundSubscription[]; nextCursor: string | null }> => {
  const items = await found(database)
    .where(
      and(
        seenBy(viewer),
        holder === undefined ? undefined : eq(subscriptions.holderId, holder),
        product === undefined ? undefined : eq(products.slug, product),
        cursor === undefined ? undefined : after(cursor),
      ),
    )
    .orderBy(desc(subscriptions.createdAt), desc(subscriptions.id))
    .limit(limit + 1);
  const last = items.length > limit ? items[limit - 1]?.row : undefined;
  return {
    items: items.slice(0, limit),
    nextCursor: last === undefined ? null : writeCursor([last.createdAt.getTime(), last.id]),
  };
};
