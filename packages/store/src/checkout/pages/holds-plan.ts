import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { subscriptions } from '../../subscription/tables.ts';

/** Whether an account or organisation has a plan already, paid for or about to be. */
export const holdsPlan = async (database: Database, holderId: string, planId: string): Promise<boolean> => {
  const isHeld = and(
    eq(subscriptions.holderId, holderId),
    eq(subscriptions.planId, planId),
    inArray(subscriptions.state, ['active', 'past_due']),
  );
  return (await database.$count(subscriptions, isHeld)) > 0;
};
