import { eq } from 'drizzle-orm';
import { products } from '../catalogue/tables.ts';
import type { Customer, Operator, Page } from '../caller/caller.ts';
import type { Database } from '../database/database.ts';
import { atomic } from '../http/atomic.ts';
import type { Handlers } from '../http/handlers.ts';
import type { RequestOrigin } from '../http/request-origin.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { canRenew } from '../subscription/actions.ts';
import { findSubscription } from '../subscription/find-subscriptions.ts';
import type { Holders } from '../subscription/holders.ts';
import { lifeOf } from '../subscription/life.ts';
import type { SubscriptionRow } from '../subscription/tables.ts';
import { mustOwn, viewerOf } from '../subscription/viewer.ts';
import { type Starter, createCheckout } from './create-checkout.ts';
import { type Till, mustFitTill } from './key-mode.ts';
import { presentCheckout } from './present-checkout.ts';
import { mustNotBeRenewed } from './renewal.ts';
import { checkouts } from './tables.ts';

export interface CheckoutRoutes {
  readonly database: Database;
  readonly holders: Holders;
  readonly clock: () => Date;
  /** Where the public reaches the store. */
  readonly origin: string;
  readonly till: Till;
  /** Origins on which a publisher has registered pages. */
  readonly originsOf: (publisherId: string) => Promise<readonly string[]>;
}

/** @throws {StoreProblem} `subscription_managed`, `subscription_state` */
const mustBeRenewable = (row: SubscriptionRow): void => {
  if (lifeOf(row).isManaged)
    throw new StoreProblem('subscription_managed', {
      detail: 'It was made from an order or by a partner. Ask the publisher to renew it.',
    });
  if (!canRenew(row))
    throw new StoreProblem('subscription_state', {
      detail: 'It goes on by itself, or has no end. Change it instead, or resume it where it is cancelled.',
    });
};

/** The API's routes for purchases under way. */
export const checkoutHandlers = (options: CheckoutRoutes) => {
  const { database, holders, clock, origin, till, originsOf } = options;

  const publisherOf = async (product: string): Promise<string> => {
    const [row] = await database
      .select({ publisherId: products.publisherId })
      .from(products)
      .where(eq(products.slug, product));
    return row?.publisherId ?? '';
  };

  const byPage = ({ origin: openerOrigin, publisherId }: Page, country: string | null): Starter => ({
    accountId: null,
    owned: [],
    openerOrigin,
    publisherId,
    returnOrigins: [openerOrigin],
    country,
  });

  const byCustomer = async (
    { account }: Customer | Operator,
    product: string,
    returnUrl: string | undefined,
    { country, page }: RequestOrigin,
  ): Promise<Starter> => {
    const pages = await originsOf(await publisherOf(product));
    // Whoever has signed in on a vendor's page goes on from there, and that page is told how it ends.
    const from = [page, URL.parse(returnUrl ?? '')?.origin];
    return {
      accountId: account.id,
      owned: (await viewerOf(holders, account)).owned,
      openerOrigin: from.find((one) => one !== undefined && pages.includes(one)) ?? null,
      publisherId: null,
      returnOrigins: [origin, ...pages],
      country: account.country ?? country,
    };
  };

  return {
    'checkouts.create': atomic(database, async ({ caller, body, from }, commit) => {
      if (caller.kind === 'page') mustFitTill(caller.mode, till);
      const starter = await (caller.kind === 'page'
        ? byPage(caller, from.country)
        : byCustomer(caller, body.product, body.returnUrl, from));
      return commit(async (transaction) => {
        const { row, ticket } = await createCheckout(transaction, body, body, starter, clock());
        return presentCheckout(row, origin, ticket);
      });
    }),
    'checkouts.get': async ({ params }) => {
      const [row] = await database.select().from(checkouts).where(eq(checkouts.id, params.id));
      if (row === undefined) throw new StoreProblem('checkout_not_found', { detail: 'No checkout has this id.' });
      return presentCheckout(row, origin);
    },
    'subscriptions.renew': atomic(database, async ({ caller, params, body, from }, commit) => {
      const viewer = await viewerOf(holders, caller.account);
      const { row, product, plan } = await findSubscription(database, viewer, params.id);
      mustOwn(viewer, row);
      mustBeRenewable(row);
      const starter = await byCustomer(caller, product.slug, body.returnUrl, from);
      const [price] = row.prices;
      const isAccount = row.holderId === caller.account.id;
      const wanted = {
        product: product.slug,
        plan: plan.slug,
        quantities: row.components.map(({ name, value }) => ({ name, value })),
        ...(price === undefined ? {} : { interval: price.interval, currency: price.currency }),
        trial: false,
      };
      const details = { ...body, renewsId: row.id, ...(isAccount ? {} : { organisation: row.holderId }) };
      return commit(async (transaction) => {
        await mustNotBeRenewed(transaction, { id: '', renewsId: row.id });
        const { row: started, ticket } = await createCheckout(transaction, wanted, details, starter, clock());
        return presentCheckout(started, origin, ticket);
      });
    }),
  } satisfies Partial<Handlers>;
};
