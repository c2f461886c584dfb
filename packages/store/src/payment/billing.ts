/** What the store does with its payment provider once something is held: news taken in, changes paid for, money paid back. */
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import { newChangeId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import { taxRate } from '../price/tax-rates.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { changeState, lockSubscription } from '../subscription/change-state.ts';
import { lifeOf } from '../subscription/life.ts';
import { refusalProblem } from '../subscription/refusal.ts';
import { transition } from '../subscription/state.ts';
import type { SubscriptionRow } from '../subscription/tables.ts';
import { subscriptions } from '../subscription/tables.ts';
import type { WorkedOutChange } from '../subscription/work-out-change.ts';
import { apart } from '../worker/apart.ts';
import { nextLook } from '../worker/next-look.ts';
import { keepEvent } from './provider-events.ts';
import type { BilledChange, PaymentProvider, TakeEvent } from './provider.ts';
import { recordPayment } from './record-payment.ts';
import { requestRefund } from './request-refund.ts';
import { TooEarlyError, takeEvent } from './take-event.ts';
import { type KeptChange, payments, providerEvents, subscriptionChanges } from './tables.ts';
import { titleOf } from './title.ts';

export interface Billing {
  readonly provider: PaymentProvider;
  /** Keeps what the provider tells; `work` acts on it. */
  readonly take: TakeEvent;
  /**
   * Changes a subscription, with the provider where it charges for it.
   * @throws {StoreProblem} `payment_failed`, `subscription_state`, `subscription_managed`
   */
  readonly change: (row: SubscriptionRow, worked: WorkedOutChange, by: string) => Promise<void>;
  /** Tells the provider until when to charge, as the subscription says now. */
  readonly tellEnd: (subscriptionId: string) => Promise<void>;
  /** Tells the provider what to charge from the next period on, as the subscription says now. @param key the same for the same occasion */
  readonly tellTerms: (subscriptionId: string, key: string) => Promise<void>;
  /** Pays back. @param amount minor units; @param key the same for the same refund */
  readonly refund: (paymentId: string, amount: number, key: string) => Promise<void>;
  /** Lets the provider do what is due, and acts on all that it told. */
  readonly work: () => Promise<void>;
}

export interface BillingOptions {
  readonly database: Database;
  readonly provider: PaymentProvider;
  readonly clock: () => Date;
  /** Finds out what has become of a checkout's payment. */
  readonly settle: (checkoutId: string, reference: string) => Promise<unknown>;
}

/** Events that one round acts on. */
const most = 500;
/** Milliseconds after which whoever asked for a change must have crashed. */
const patience = 20_000;

const kept = ({ key: _key, period, ...change }: BilledChange): KeptChange => ({
  ...change,
  period: period && { start: period.start.toISOString(), end: period.end?.toISOString() ?? null },
});
const read = (key: string, { period, ...change }: KeptChange): BilledChange => ({
  ...change,
  key,
  period: period && { start: new Date(period.start), end: period.end === null ? null : new Date(period.end) },
});

/** At once in its first seconds, and then ever later: news of what the store never gets to know must keep nobody waiting. */
const retryOf = (receivedAt: Date, now: Date): Date =>
  now.getTime() - receivedAt.getTime() < patience ? now : nextLook(receivedAt, now);

type ChangeRow = typeof subscriptionChanges.$inferSelect;

export const createBilling = ({ database, provider, clock, settle }: BillingOptions): Billing => {
  const isUnprocessed = (id: string) =>
    and(eq(providerEvents.provider, provider.name), eq(providerEvents.id, id), isNull(providerEvents.processedAt));

  const process = async ({ id, event }: Pick<typeof providerEvents.$inferSelect, 'id' | 'event'>): Promise<void> => {
    if (event.type === 'payment_changed') {
      await settle(event.checkout, event.payment).catch((error: unknown) => {
        // Of another store on the same account: nobody here waits for it.
        if (!(error instanceof StoreProblem) || error.code !== 'checkout_not_found') throw error;
      });
      await database.update(providerEvents).set({ processedAt: clock() }).where(isUnprocessed(id));
      return;
    }
    await database.transaction(async (transaction) => {
      const now = clock();
      const [waiting] = await transaction
        .update(providerEvents)
        .set({ processedAt: now })
        .where(isUnprocessed(id))
        .returning({ id: providerEvents.id });
      if (waiting === undefined) return;
      const unwanted = await takeEvent({ transaction, provider: provider.name, now }, event);
      if (unwanted === null) return;
      const { payment: reference, amount } = unwanted;
      await requestRefund(transaction, { provider: provider.name, reference, amount, publisherId: null }, now);
    });
  };

  const processSome = async (now: Date): Promise<boolean> => {
    const dueAt = sql`coalesce(${providerEvents.retryAt}, ${providerEvents.receivedAt})`;
    const waiting = await database
      .select({ id: providerEvents.id, event: providerEvents.event, receivedAt: providerEvents.receivedAt })
      .from(providerEvents)
      .where(
        and(
          eq(providerEvents.provider, provider.name),
          isNull(providerEvents.processedAt),
          lte(dueAt, sql`${now.toISOString()}::timestamptz`),
        ),
      )
      .orderBy(asc(dueAt), asc(providerEvents.id))
      .limit(most);
    let failed = 0;
    await apart(waiting, async (each) => {
      try {
        await process(each);
      } catch (error) {
        failed += 1;
        const retryAt = retryOf(each.receivedAt, now);
        await database.update(providerEvents).set({ retryAt }).where(isUnprocessed(each.id));
        // Of what is early the subscription is still being made.
        if (!(error instanceof TooEarlyError)) throw error;
      }
    });
    return waiting.length === most && failed < most;
  };

  const processAll = async (): Promise<void> => {
    const now = clock();
    while (await processSome(now));
  };

  /** What was asked for and is not known to have been done, done: with the same key, so at most once. */
  const finish = async ({ id, subscriptionId, change, to, by }: ChangeRow): Promise<void> => {
    const [row] = await database.select().from(subscriptions).where(eq(subscriptions.id, subscriptionId));
    if (row === undefined || row.providerReference === null) throw new Error(`nobody charges for ${subscriptionId}`);
    const wanted = read(id, change);
    const outcome = await provider.change(row.providerReference, wanted);
    const now = clock();
    const type = wanted.effective === 'now' ? 'change' : 'schedule_change';
    const payment = outcome.state === 'done' ? outcome.payment : null;
    await database.transaction(async (transaction) => {
      const held = await lockSubscription(transaction, subscriptionId);
      const isPossible = transition(lifeOf(held), { type }, 'system', now).allowed;
      const state = outcome.state === 'done' && isPossible ? 'done' : 'failed';
      const [waiting] = await transaction
        .update(subscriptionChanges)
        .set({ state, updatedAt: now })
        .where(and(eq(subscriptionChanges.id, id), eq(subscriptionChanges.state, 'pending')))
        .returning({ id: subscriptionChanges.id });
      if (waiting === undefined || outcome.state !== 'done') return;
      // It was cancelled while its holder's bank was asked.
      if (!isPossible) {
        if (payment !== null)
          await requestRefund(transaction, { ...payment, provider: provider.name, publisherId: row.publisherId }, now);
        return;
      }
      await changeState(
        transaction,
        subscriptionId,
        { type },
        {
          actor: 'system',
          by,
          now,
          to,
          period: wanted.period,
          told:
            payment === null
              ? {}
              : { payment: { amount: payment.amount, tax: payment.tax, currency: payment.currency } },
        },
      );
      if (payment !== null) await recordPayment(transaction, provider.name, 'change', row, payment, wanted.period);
    });
    if (outcome.state === 'declined')
      throw new StoreProblem('payment_failed', {
        detail: `The card was not charged (${outcome.failure}), and nothing has changed. Use another card, and ask again.`,
      });
  };

  const finishAll = async (): Promise<void> => {
    const cutOff = lt(subscriptionChanges.updatedAt, new Date(clock().getTime() - patience));
    const waiting = await database
      .select()
      .from(subscriptionChanges)
      .where(and(eq(subscriptionChanges.state, 'pending'), cutOff));
    await apart(waiting, async (each) => {
      await database.update(subscriptionChanges).set({ updatedAt: clock() }).where(eq(subscriptionChanges.id, each.id));
      try {
        await finish(each);
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error;
      }
    });
  };

  const change: Billing['change'] = async (row, { to, period, preview }, by) => {
    const now = clock();
    const type = preview.effective === 'now' ? 'change' : 'schedule_change';
    const outcome = transition(lifeOf(row), { type }, 'customer', now);
    if (!outcome.allowed) throw refusalProblem(outcome.refusal, row, { type });
    if (row.provider === null) {
      await database.transaction((transaction) =>
        changeState(transaction, row.id, { type }, { actor: 'customer', by, now, to }),
      );
      return;
    }
    const wanted: BilledChange = {
      key: newChangeId(),
      planId: to.planId,
      title: await titleOf(database, to.planId),
      billed: {
        prices: to.prices,
        quantities: to.components,
        discount: row.discount,
        taxCountry: row.taxCountry,
        taxRate: Math.round(preview.quote.taxRate * 1000),
      },
      effective: preview.effective,
      period,
      due: preview.dueNow,
      tax: preview.tax,
    };
    const asked = { id: wanted.key, subscriptionId: row.id, state: 'pending' as const, change: kept(wanted), to, by };
    const made = await database.transaction(async (transaction) => {
      // What is due was reckoned from what it was: a second click would else be charged for it again.
      const held = await lockSubscription(transaction, row.id);
      if (!isDeepStrictEqual(held, row)) return undefined;
      const [change] = await transaction
        .insert(subscriptionChanges)
        .values({ ...asked, createdAt: now, updatedAt: now })
        .onConflictDoNothing()
        .returning();
      return change;
    });
    if (made === undefined)
      throw new StoreProblem('subscription_state', {
        detail:
          'It has been changed in this moment, or that is being paid for. Look at what has become of it, and ask again.',
      });
    await finish(made);
  };

  const tellEnd: Billing['tellEnd'] = async (subscriptionId) => {
    const [row] = await database.select().from(subscriptions).where(eq(subscriptions.id, subscriptionId));
    if (row === undefined || row.provider !== provider.name || row.providerReference === null) return;
    await provider.setEnd(row.providerReference, row.endedAt ?? row.cancelAt);
  };

  const tellTerms: Billing['tellTerms'] = async (subscriptionId, key) => {
    const [row] = await database.select().from(subscriptions).where(eq(subscriptions.id, subscriptionId));
    if (row === undefined || row.provider !== provider.name || row.providerReference === null) return;
    // What is to come has been told since.
    if (row.endedAt !== null || row.pendingChange !== null) return;
    const { prices, components: quantities, discount, taxCountry, planId } = row;
    await provider.change(row.providerReference, {
      key,
      planId,
      title: await titleOf(database, planId),
      billed: { prices, quantities, discount, taxCountry, taxRate: taxRate(taxCountry) },
      effective: 'period_end',
      period: null,
      due: 0,
      tax: 0,
    });
  };

  const refund: Billing['refund'] = async (paymentId, amount, key) => {
    const [row] = await database.select().from(payments).where(eq(payments.id, paymentId));
    if (row === undefined) throw new Error(`there is no payment ${paymentId}`);
    await provider.refund(row.reference, Math.min(amount, row.amount - row.refunded), key);
  };

  return {
    provider,
    take: (id, event) => keepEvent(database, provider.name, id, event, clock()),
    change,
    tellEnd,
    tellTerms,
    refund,
    // One of them that fails keeps the others from nothing.
    work: () => apart([provider.work, finishAll, processAll], (each) => each()),
  };
};
