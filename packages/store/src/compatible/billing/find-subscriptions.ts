import { type SQL, and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { subscriptions } from '../../subscription/tables.ts';
import { type Viewer, maySee } from '../../subscription/viewer.ts';
import { findPlansById } from '../external-id/find-plan.ts';
import { Refusal } from '../refusal.ts';
import { presentSubscription } from './present-subscription.ts';

const subscriptionNotFound = () => new Refusal(404, 'There is no such subscription.');

/** What a list is narrowed to. */
export interface SubscriptionFilter {
  readonly docker_id?: string | undefined;
  readonly partner_account_id?: string | undefined;
  readonly origin?: string | undefined;
  readonly include_orgs?: string | undefined;
}

const holdersOf = (
  viewer: Viewer,
  { docker_id: holder, include_orgs: withOrganisations }: SubscriptionFilter,
): string[] => {
  const isWithOrganisations = withOrganisations === 'true' || withOrganisations === '1';
  if (holder === undefined) return isWithOrganisations ? [...viewer.holders] : [viewer.accountId];
  // Whether another has this id is nobody's business.
  if (!viewer.holders.includes(holder))
    throw new Refusal(403, 'docker_id invalid: you may see your own subscriptions and those of your organisations');
  return isWithOrganisations && holder === viewer.accountId ? [...viewer.holders] : [holder];
};

/**
 * What somebody may see, newest first. Members of an organisation see what is active, owners all.
 * @throws {Refusal} 400, 403
 */
export const listSubscriptions = async (database: Database, viewer: Viewer, filter: SubscriptionFilter, now: Date) => {
  const { docker_id: holder, partner_account_id: partnerAccount, origin } = filter;
  if (holder === undefined && partnerAccount === undefined && origin === undefined)
    throw new Refusal(400, 'docker_id invalid: not provided');
  const where: SQL[] = [
    inArray(subscriptions.holderId, holdersOf(viewer, filter)),
    ...(partnerAccount === undefined ? [] : [eq(subscriptions.partnerAccountId, partnerAccount)]),
    ...(origin === undefined ? [] : [eq(subscriptions.origin, origin)]),
  ];
  const rows = await database
    .select()
    .from(subscriptions)
    .where(and(...where))
    .orderBy(desc(subscriptions.createdAt), desc(subscriptions.id));
  const seen = rows.filter((row) => maySee(viewer, row));
  const plans = await findPlansById(
    database,
    seen.map(({ planId }) => planId),
  );
  return seen.flatMap((row) => {
    const plan = plans.get(row.planId);
    return plan === undefined ? [] : [presentSubscription(row, plan, now)];
  });
};

/** One that somebody may see. @throws {Refusal} 404 */
export const findSubscription = async (database: Database, viewer: Viewer, id: string) => {
  const [row] = await database.select().from(subscriptions).where(eq(subscriptions.id, id));
  if (row === undefined || !maySee(viewer, row)) throw subscriptionNotFound();
  const plan = (await findPlansById(database, [row.planId])).get(row.planId);
  if (plan === undefined) throw new Error(`the plan ${row.planId} is gone`);
  return { row, plan };
};
