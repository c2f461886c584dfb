/** The books after all is over: what each purchase must have left behind, once, and nothing besides. */
import { checkouts } from '../../packages/store/src/checkout/tables.ts';
import type { Database } from '../../packages/store/src/index.ts';
import { licenses } from '../../packages/store/src/license/tables.ts';
import { outbox } from '../../packages/store/src/outbox/tables.ts';
import { sandboxCharges, sandboxSubscriptions } from '../../packages/store/src/payment/sandbox/tables.ts';
import { payments } from '../../packages/store/src/payment/tables.ts';
import { subscriptions } from '../../packages/store/src/subscription/tables.ts';
import { webhookDeliveries } from '../../packages/store/src/webhook/tables.ts';
import type { Receivers } from './receivers.ts';

/** A purchase that its customer has seen complete. */
export interface Purchase {
  readonly checkoutId: string;
  readonly accountId: string;
}

/** What is still to be done by itself, as sentences. */
export const unfinished = async (database: Database): Promise<readonly string[]> => {
  const { rows } = (await database.execute(
    `select 'job ' || name || ' ' || state || ' ' || data as left from pgboss.job
       where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_pgboss%'
     union all select 'event ' || type from outbox where dispatched_at is null
     union all select 'news ' || id from provider_events where processed_at is null
     union all select 'checkout ' || id from checkouts where state = 'processing'`,
  )) as unknown as { rows: readonly { left: string }[] };
  return rows.map((row) => row.left);
};

/** Lets an hour pass in which nothing ran: whoever was at work on something is taken to have crashed. */
export const letAnHourPass = async (database: Database): Promise<void> => {
  await database.execute(
    `update pgboss.job set started_on = started_on - interval '1 hour', start_after = start_after - interval '1 hour',
       heartbeat_on = heartbeat_on - interval '1 hour' where state in ('created', 'retry', 'active')`,
  );
  await database.execute(`update checkouts set look_at = look_at - interval '1 hour' where state = 'processing'`);
};

const told = ['subscription.created', 'subscription.activated', 'trial.started', 'payment.succeeded'];
const written = ['subscription.activated', 'trial.started'];

/** Every deviation, as a sentence. @param purchases all that there were */
export const audit = async (
  database: Database,
  purchases: readonly Purchase[],
  { mails, events }: Pick<Receivers, 'mails' | 'events'>,
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  /** Both must have the same, each once. */
  const same = (what: string, there: readonly string[], wanted: readonly string[]): void => {
    const count = new Map<string, number>();
    for (const id of there) count.set(id, (count.get(id) ?? 0) + 1);
    for (const [id, times] of count) if (times > 1) wrong.push(`${what}: ${id} is there ${times} times`);
    const expected = new Set(wanted);
    for (const id of expected) if (!count.has(id)) wrong.push(`${what}: ${id} is missing`);
    for (const id of count.keys()) if (!expected.has(id)) wrong.push(`${what}: ${id} is there for nothing`);
  };

  const begun = await database.select().from(checkouts);
  const held = await database.select().from(subscriptions);
  const booked = await database.select().from(payments);
  const charged = (await database.select().from(sandboxCharges)).filter(({ failure }) => failure === null);
  const billed = (await database.select().from(sandboxSubscriptions)).filter(({ endedAt }) => endedAt === null);
  const issued = (await database.select().from(licenses)).filter(({ revokedAt }) => revokedAt === null);
  const happened = await database.select().from(outbox);
  const deliveries = await database.select().from(webhookDeliveries);

  const bought = purchases.map(({ checkoutId }) => checkoutId);
  const ids = held.map(({ id }) => id);
  const paidFor = begun
    .filter(({ agreed }) => (agreed?.dueNow ?? 0) > 0)
    .map(({ subscriptionId }) => subscriptionId ?? '');
  same(
    'checkouts',
    begun.map(({ id }) => id),
    bought,
  );
  same(
    'subscriptions of checkouts',
    held.map(({ checkoutId }) => checkoutId ?? ''),
    bought,
  );
  same(
    'subscriptions that checkouts name',
    begun.map(({ subscriptionId }) => subscriptionId ?? ''),
    ids,
  );
  for (const row of held) if (row.state !== 'active') wrong.push(`${row.id} is ${row.state}`);
  same(
    'payments of subscriptions',
    booked.map(({ subscriptionId }) => subscriptionId),
    paidFor,
  );
  const money = (reference: string, amount: number, refunded: number) => `${reference} ${amount} ${refunded}`;
  same(
    'money in the books',
    booked.map(({ reference, amount, refunded }) => money(reference, amount, refunded)),
    charged.map(({ id, amount, refunded }) => money(id, amount, refunded)),
  );
  same(
    'subscriptions with the provider',
    held.flatMap(({ providerReference }) => providerReference ?? []),
    billed.map(({ id }) => id),
  );
  same(
    'licences of subscriptions',
    issued.map(({ subscriptionId }) => subscriptionId),
    ids,
  );
  const of = (types: readonly string[]) => happened.filter(({ type }) => types.includes(type));
  const subjects = (...types: string[]) => of(types).map(({ subject }) => subject);
  same('events of completion', subjects('checkout.completed'), bought);
  same('events of creation', subjects('subscription.created'), ids);
  same('events of activation', subjects(...written), ids);
  same('events of payment', subjects('payment.succeeded'), paidFor);

  const holderOf = new Map(held.map(({ id, holderId }) => [id, holderId]));
  same(
    'mails',
    [...mails.keys()],
    of(written).map(({ id, subject }) => `${id}-${holderOf.get(subject) ?? ''}`),
  );
  same(
    'webhooks',
    [...events.keys()],
    of(told).map(({ id }) => id),
  );
  for (const { id, state } of deliveries) if (state !== 'delivered') wrong.push(`the delivery ${id} is ${state}`);
  return wrong;
};
