import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/handlers.ts';
import { findSubscription } from '../subscription/find-subscriptions.ts';
import type { Holders } from '../subscription/holders.ts';
import { viewerOf } from '../subscription/viewer.ts';
import { findUsage, reportUsage } from './report-usage.ts';

export interface UsageRoutes {
  readonly database: Database;
  readonly holders: Holders;
  readonly clock: () => Date;
}

/** The API's routes for what is metered. */
export const usageHandlers = ({ database, holders, clock }: UsageRoutes) =>
  ({
    'usage.report': ({ caller, params, body }) => reportUsage(database, caller.publisherId, params.id, body, clock()),
    'usage.get': async ({ caller, params }) => {
      const viewer = await viewerOf(holders, caller.account);
      const { row } = await findSubscription(database, viewer, params.id);
      return findUsage(database, row);
    },
  }) satisfies Partial<Handlers>;
