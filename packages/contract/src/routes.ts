/** The route table: the one place where the store's API is written down, area by area. */
import type * as z from 'zod/mini';
import type { Route } from './route.ts';
import { accountRoutes } from './routes/account.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { externalNameRoutes } from './routes/external-names.ts';
import { publisherKeyRoutes } from './routes/publisher-keys.ts';
import { storeRoutes } from './routes/store.ts';
import { commerceRoutes } from './routes/commerce.ts';
import { sellingRoutes } from './routes/selling.ts';
import { certificationRoutes } from './routes/certification.ts';

export const routes = {
  ...catalogueRoutes,
  ...certificationRoutes,
  ...accountRoutes,
  ...publisherKeyRoutes,
  ...externalNameRoutes,
  ...storeRoutes,
  ...commerceRoutes,
  ...sellingRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** Which page of a product's releases, as `releases.list` takes it. */
export type ReleaseQuery = z.output<(typeof routes)['releases.list']['query']>;

/** Which subscriptions, as `subscriptions.list` takes it. */
export type SubscriptionQuery = z.output<(typeof routes)['subscriptions.list']['query']>;
