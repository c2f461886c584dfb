import type { Usage, UsageRecord, UsageReport } from '@chandlery/contract';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { lockSubscription } from '../subscription/change-state.ts';
import { addDays } from '../subscription/period.ts';
import type { SubscriptionRow } from '../subscription/tables.ts';
import { closeUsage, isUncharged } from './close-usage.ts';
import { usageRecords } from './tables.ts';

/** Days after its end in which what was used of a subscription can still be reported. */
const late = 3;
/** Milliseconds by which a publisher's clock may be ahead. */
const ahead = 300_000;

const invalid = (index: number, field: string, message: string) =>
  new StoreProblem('invalid_request', {
    detail: message,
    issues: [{ path: `body.records.${index}.${field}`, message }],
  });

const mustBeOpen = ({ endedAt }: SubscriptionRow, now: Date): void => {
  if (endedAt !== null && addDays(endedAt, late) < now)
    throw new StoreProblem('subscription_state', {
      detail: `The subscription ended on ${endedAt.toISOString()}: usage is taken in for ${late} days more.`,
    });
};

const rowOf = (row: SubscriptionRow, record: UsageRecord, index: number, now: Date) => {
  const { id, component, quantity, usedAt } = record;
  const price = row.prices.find((each) => each.scheme === 'metered' && each.component === component);
  if (price === undefined) {
    const metered = row.prices.flatMap((each) => (each.scheme === 'metered' ? [each.component] : []));
    throw invalid(
      index,
      'component',
      `What is metered of this subscription: ${metered.join(', ') || 'nothing'}, not "${component}".`,
    );
  }
  const at = usedAt === undefined ? now : new Date(usedAt);
  if (Number.isNaN(at.getTime())) throw invalid(index, 'usedAt', 'There is no such time.');
  if (at < row.initialPeriodStart || at.getTime() > now.getTime() + ahead || (row.endedAt !== null && at > row.endedAt))
    throw invalid(index, 'usedAt', 'The subscription did not last then, or that is yet to come.');
  return {
    subscriptionId: row.id,
    id,
    component,
    quantity,
    unitAmount: price.amount,
    isFree: row.isTrial,
    usedAt: at,
    recordedAt: now,
  };
};

/** What a subscription is to be charged for when its period ends. */
export const findUsage = async (database: Database, row: SubscriptionRow): Promise<Usage> => {
  const used = await database
    .select({
      name: usageRecords.component,
      quantity: sql<string>`sum(${usageRecords.quantity})`,
      amount: sql<string>`sum(${usageRecords.quantity} * ${usageRecords.unitAmount})`,
    })
    .from(usageRecords)
    .where(isUncharged(row.id))
    .groupBy(usageRecords.component)
    .orderBy(usageRecords.component);
  const components = used.map(({ name, quantity, amount }) => ({
    name,
    quantity: Number(quantity),
    amount: Number(amount),
  }));
  return {
    currency: row.prices[0]?.currency ?? null,
    components,
    amount: components.reduce((sum, { amount }) => sum + amount, 0),
    chargedAt: row.endedAt === null ? (row.currentPeriodEnd?.toISOString() ?? null) : null,
  };
};

/**
 * Takes in what was used, each record once.
 * @param publisherId whose subscriptions these must be
 * @throws {StoreProblem} `subscription_not_found`, `subscription_state`, `invalid_request`
 */
export const reportUsage = (
  database: Database,
  publisherId: string,
  subscriptionId: string,
  { records }: UsageReport,
  now: Date,
): Promise<Usage> =>
  database.transaction(async (transaction) => {
    const row = await lockSubscription(transaction, subscriptionId);
    if (row.publisherId !== publisherId)
      throw new StoreProblem('subscription_not_found', { detail: `There is no subscription ${subscriptionId}.` });
    mustBeOpen(row, now);
    if (records.length > 0)
      await transaction
        .insert(usageRecords)
        .values(records.map((record, index) => rowOf(row, record, index, now)))
        .onConflictDoNothing();
    if (row.endedAt !== null) await closeUsage(transaction, row.id, now);
    return findUsage(transaction, row);
  });
