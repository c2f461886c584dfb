/** What of a plan or a customer the product's own offer does not say; loaded where a button is about that. */
import type { Connection } from '@chandlery/client/connection';
import { listPlans } from '@chandlery/client/list-plans';
import { listSubscriptions } from '@chandlery/client/list-subscriptions';
import { StoreError } from '@chandlery/client/store-error';
import type { Offer, Subscription } from '@chandlery/contract';
import { type Choice, planOffer } from '../checkout/plan-offer.ts';

export interface OfferOfPlan {
  readonly offer: Offer;
  readonly contactUrl: string | null;
}

/**
 * @param slug of the plan; the default plan unless told
 * @throws {StoreError} `product_not_found`, `plan_not_found`
 */
export const offerOfPlan = async (
  connection: Connection,
  product: string,
  slug: string | undefined,
  choice: Choice,
): Promise<OfferOfPlan> => {
  const plans = await listPlans(connection, product);
  const plan =
    plans.items.find((one) => (slug ? one.slug === slug : one.isDefault)) ?? (slug ? undefined : plans.items[0]);
  if (!plan)
    throw new StoreError(
      'plan_not_found',
      `${product} has no plan ${slug}. It has ${plans.items.map((one) => one.slug).join(', ')}.`,
    );
  return { offer: planOffer(plan, plans, choice), contactUrl: plan.contactUrl };
};

/** What whoever is signed in holds of a product, as far as it entitles them. */
const heldSubscriptions = async (connection: Connection, product: string): Promise<Subscription[]> => {
  const { items } = await listSubscriptions(connection, { product });
  return items.filter(({ standing }) => /entitled|in_grace/.test(standing));
};

/** One of those. @param plan slug; any plan unless told */
export const heldSubscription = async (
  connection: Connection,
  product: string,
  plan: string | undefined,
): Promise<Subscription | undefined> =>
  (await heldSubscriptions(connection, product)).find(({ plan: { slug } }) => !plan || slug === plan);

/** Slugs of their plans. */
export const heldPlans = async (connection: Connection, product: string): Promise<string[]> =>
  (await heldSubscriptions(connection, product)).map(({ plan }) => plan.slug);
