/** An order as whoever has its token may see it. */
import { eq, inArray } from 'drizzle-orm';
import { plans, products, publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import type { Account } from '../../entitlement/caller.ts';
import { type Order, type OrderedItem, type ProductKeyRow, findOrders } from '../fulfilment/find-orders.ts';
import { subscriptionPeriod } from '../fulfilment/subscription-period.ts';
import { orders } from '../fulfilment/tables.ts';

/** Terms of a product that was ordered. */
export interface RedeemableTerms {
  readonly version: string;
  readonly url: string | null;
  /** Markdown. */
  readonly text: string | null;
}

export interface RedeemableItem {
  readonly id: string;
  /** Slug. */
  readonly product: string;
  readonly productName: string;
  readonly planName: string;
  /** Name in `media`. */
  readonly icon: string | null;
  readonly components: OrderedItem['components'];
  /** Null: when it is accepted, which it is not yet. */
  readonly start: Date | null;
  /** As it would be now; null: without an end. */
  readonly end: Date | null;
  readonly terms: RedeemableTerms | null;
  readonly excludedCountries: readonly string[];
  readonly images: readonly { readonly repository: string; readonly tag: string }[];
  readonly keys: readonly ProductKeyRow[];
}

export interface Redeemable {
  readonly order: Order;
  readonly publisher: { readonly name: string; readonly website: string | null };
  readonly items: readonly RedeemableItem[];
}

/** `unknown`: there is none, or another has it, and which of the two is nobody's business. `over`: its time has passed. */
export type RedeemableState = 'open' | 'accepted' | 'cancelled' | 'over' | 'unknown';

/** What an account sees of an order. */
export const redeemableState = (
  { order, items }: Redeemable,
  { id, organisations }: Pick<Account, 'id' | 'organisations'>,
  now: Date,
): RedeemableState => {
  if (order.state === 'cancelled') return 'cancelled';
  if (order.state === 'fulfilled')
    return order.holderId !== null && [id, ...organisations].includes(order.holderId) ? 'accepted' : 'unknown';
  return items.some(({ end }) => end !== null && end <= now) ? 'over' : 'open';
};

const shownPlans = async (database: Database, planIds: readonly string[]) => {
  const rows = await database
    .select({
      planId: plans.id,
      icon: products.icon,
      images: plans.images,
      terms: products.terms,
      excludedCountries: products.excludedCountries,
    })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(inArray(plans.id, [...planIds]));
  return new Map(rows.map((row) => [row.planId, row]));
};

/** @returns null where no order has the token */
export const findRedeemable = async (database: Database, token: string, now: Date): Promise<Redeemable | null> => {
  const [order] = await findOrders(database, eq(orders.token, token));
  if (order === undefined) return null;
  const [publisher] = await database
    .select({ name: publishers.name, website: publishers.website })
    .from(publishers)
    .where(eq(publishers.id, order.publisherId));
  const shown = await shownPlans(
    database,
    order.items.map(({ planId }) => planId),
  );
  // What has been accepted runs since then.
  const accepted = order.state === 'fulfilled' ? order.updatedAt : null;
  return {
    order,
    publisher: publisher ?? { name: '', website: null },
    items: order.items.map((item) => {
      const { icon = null, images = [], terms = null, excludedCountries = [] } = shown.get(item.planId) ?? {};
      return {
        id: item.id,
        product: item.plan.productSlug,
        productName: item.plan.productName,
        planName: item.plan.planName,
        icon,
        components: item.components,
        start: item.subscriptionStart ?? accepted,
        end: subscriptionPeriod(item, accepted ?? now).end,
        terms,
        excludedCountries,
        images,
        keys: item.keys,
      };
    }),
  };
};

/** Names the terms that were shown, so that none are accepted that were not. */
export const termsShown = ({ items }: Redeemable): string =>
  JSON.stringify(items.flatMap(({ product, terms }) => (terms === null ? [] : [[product, terms.version]])));
