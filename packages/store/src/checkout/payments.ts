/**
 * Paying for a checkout, safe to be cut off at any line.
 *
 * What is to be paid is written down before the provider is asked, with the key by which the provider does it once. Whatever is not known
 * afterwards is asked for again: by the customer's browser coming back, by the provider's own news, or by the worker. All three end in
 * `settle`, which does nothing that has been done.
 */
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import type { Payer, PaymentOrder, PaymentProvider, PaymentStatus, PaymentStep } from '../payment/provider.ts';
import { correspondents } from '../payment/correspondent.ts';
import type { Paid } from '../payment/paid.ts';
import { paymentCustomers, payments } from '../payment/tables.ts';
import { titleOf } from '../payment/title.ts';
import { returnPromotion, takePromotion } from '../price/redeem-promotion.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { apart } from '../worker/apart.ts';
import { nextLook } from '../worker/next-look.ts';
import { CheckoutStateError, changeCheckout, findCheckout, lockCheckout } from './change-checkout.ts';
import { completeCheckout } from './complete-checkout.ts';
import { promotionUse } from './promotion-use.ts';
import { mustNotBeRenewed } from './renewal.ts';
import { type Agreed, type CheckoutRow, checkouts } from './tables.ts';
import { agreedOn, workOutCheckout } from './work-out-checkout.ts';

/** What somebody says who goes to pay. */
export interface PayChoice {
  readonly accountId: string;
  /** The version of the terms that they accept; null where the product has none. */
  readonly termsVersion: string | null;
  /** What they have been shown; where it is another by now, nothing is paid. */
  readonly shownTotal: number;
  /** Whether they leave out the means of payment, where they may. */
  readonly withoutCard: boolean;
}

export interface CheckoutPayments {
  /**
   * Goes to pay. Where there is nothing to pay the checkout is complete.
   * @throws {StoreProblem} `terms_stale`, `price_changed`, `subscription_state` where another has renewed it, or why it cannot be had so any more
   * @throws CheckoutStateError
   */
  readonly pay: (id: string, choice: PayChoice) => Promise<CheckoutRow>;
  /** Where the customer pays what is under way, asked for as often as they come. @throws CheckoutStateError where nothing is */
  readonly step: (id: string) => Promise<PaymentStep>;
  /** Finds out what has become of a payment. @param reference one that may not be the checkout's last */
  readonly settle: (id: string, reference?: string) => Promise<CheckoutRow>;
  /** Leaves a payment, so that something else can be chosen; it may have gone through in the meantime. */
  readonly leave: (id: string) => Promise<CheckoutRow>;
  /** Does what was cut off, and what is due. @returns how many checkouts it looked at */
  readonly recover: () => Promise<number>;
}

export interface CheckoutPaymentsOptions {
  readonly database: Database;
  readonly provider: PaymentProvider;
  readonly clock: () => Date;
  /** Where the public reaches the store. */
  readonly origin: string;
}

/** Checkouts that one round looks at. */
const most = 200;

/** What another checkout of the same customer has had in the meantime. */
const hasGoneToAnother = (code: string): boolean =>
  code === 'trial_used' || code === 'promotion_not_applicable' || code === 'subscription_state';

const keyOf = ({ id, attempt }: Pick<CheckoutRow, 'id' | 'attempt'>): string => `${id}-${attempt}`;

export const createCheckoutPayments = (options: CheckoutPaymentsOptions): CheckoutPayments => {
  const { database, provider, clock, origin } = options;

  const payerOf = async (holderId: string): Promise<Payer> => {
    const [correspondent] = await correspondents(database, holderId);
    const [customer] = await database
      .select()
      .from(paymentCustomers)
      .where(and(eq(paymentCustomers.provider, provider.name), eq(paymentCustomers.holderId, holderId)));
    return {
      holderId,
      name: correspondent?.name ?? '',
      email: correspondent?.email ?? '',
      locale: correspondent?.locale ?? 'en',
      customerReference: customer?.reference ?? null,
    };
  };

  const orderOf = async (row: CheckoutRow, agreed: Agreed): Promise<PaymentOrder> => {
    const [price] = agreed.billed.prices;
    if (price === undefined) throw new Error(`nothing is to be paid in ${row.id}`);
    return {
      key: keyOf(row),
      checkoutId: row.id,
      payer: await payerOf(row.holderId ?? ''),
      publisherId: row.publisherId,
      planId: row.planId,
      title: await titleOf(database, row.planId),
      billed: agreed.billed,
      currency: price.currency,
      interval: price.interval,
      firstChargeAt: agreed.firstChargeAt,
      dueNow: agreed.dueNow,
      tax: agreed.tax,
      returnUrl: `${origin}/checkout/${row.id}/return`,
      isEmbedded: row.mode === 'embedded',
      openerOrigin: row.openerOrigin,
    };
  };

  /** Begins the payment under way, or finds it again. */
  const begin = async (row: CheckoutRow) => {
    if (row.agreed === null || row.state !== 'processing') throw new CheckoutStateError(row.id, 'not_paying');
    const started = await provider.begin(await orderOf(row, row.agreed));
    if (row.paymentReference !== started.reference)
      await database
        .update(checkouts)
        .set({ paymentReference: started.reference, provider: provider.name })
        .where(and(eq(checkouts.id, row.id), eq(checkouts.attempt, row.attempt)));
    return started;
  };

  /** What was paid for something that cannot be had goes back. */
  const fail = async (id: string, failure: string, paid: Paid | null): Promise<CheckoutRow> => {
    const now = clock();
    return database.transaction(async (transaction) => {
      const row = await lockCheckout(transaction, id);
      const failed = await changeCheckout(transaction, row, { type: 'fail', failure }, now);
      await returnPromotion(transaction, id);
      await recordEvents(transaction, [
        {
          type: 'checkout.failed',
          subject: id,
          publisherId: row.publisherId,
          data: {
            checkoutId: id,
            failure,
            refund: paid?.payment ?? null,
            end: paid?.subscriptionReference ?? null,
          },
          occurredAt: now,
        },
      ]);
      return failed;
    });
  };

  const complete = async (id: string, paid: Paid | null): Promise<CheckoutRow> => {
    try {
      return await database.transaction(async (transaction) =>
        completeCheckout(transaction, await lockCheckout(transaction, id), paid, clock()),
      );
    } catch (error) {
      if (error instanceof CheckoutStateError) return findCheckout(database, id);
      if (error instanceof StoreProblem && hasGoneToAnother(error.code)) return fail(id, error.code, paid);
      throw error;
    }
  };

  /** A second payment for what is complete, or has failed, goes back. */
  const sendBack = async (row: CheckoutRow, { payment, subscriptionReference }: Paid): Promise<void> => {
    if (payment !== null) {
      const booked = await database
        .select({ id: payments.id })
        .from(payments)
        .where(and(eq(payments.provider, provider.name), eq(payments.reference, payment.reference)));
      if (booked.length > 0) return;
      await provider.refund(payment.reference, payment.amount, `${row.id}-${payment.reference}`);
    }
    if (subscriptionReference !== null) await provider.setEnd(subscriptionReference, clock());
  };

  const decline = (id: string, attempt: number, failure: string): Promise<CheckoutRow> =>
    database.transaction(async (transaction) => {
      const row = await lockCheckout(transaction, id);
      if (row.state !== 'processing' || row.attempt !== attempt) return row;
      const now = clock();
      await returnPromotion(transaction, id);
      return changeCheckout(
        transaction,
        row,
        { type: 'decline', failure: failure === 'abandoned' ? null : failure },
        now,
        { paymentReference: null },
      );
    });

  const act = async (row: CheckoutRow, reference: string, status: PaymentStatus): Promise<CheckoutRow> => {
    switch (status.state) {
      case 'paid': {
        const paid = { ...status, provider: provider.name };
        const isAnother = row.paymentReference !== null && row.paymentReference !== reference;
        if (row.state === 'complete' || row.state === 'failed') {
          if (isAnother) await sendBack(row, paid);
          return row;
        }
        return complete(row.id, paid);
      }
      case 'closed':
        return row.paymentReference === reference ? decline(row.id, row.attempt, status.failure) : row;
      case 'open':
      case 'processing':
        return row;
    }
  };

  const settle = async (id: string, reference?: string): Promise<CheckoutRow> => {
    const row = await findCheckout(database, id);
    if (reference === undefined && row.state !== 'processing') return row;
    const asked = reference ?? row.paymentReference ?? (await begin(row)).reference;
    // A payment that began and was forgotten before its name was written down has its name now.
    const known = row.paymentReference === null ? { ...row, paymentReference: asked } : row;
    return act(known, asked, await provider.find(asked));
  };

  const leave = async (id: string): Promise<CheckoutRow> => {
    const row = await findCheckout(database, id);
    if (row.state !== 'processing') return row;
    const reference = row.paymentReference ?? (await begin(row)).reference;
    return act({ ...row, paymentReference: reference }, reference, await provider.abandon(reference));
  };

  const mustBeAccepted = (current: string | null, { termsVersion }: PayChoice): void => {
    if (termsVersion !== current)
      throw new StoreProblem('terms_stale', {
        detail: 'The terms have changed since this page was shown. Read them again, and accept those.',
      });
  };

  const pay = (id: string, choice: PayChoice): Promise<CheckoutRow> =>
    database.transaction(async (transaction) => {
      const now = clock();
      const row = await lockCheckout(transaction, id);
      if (row.accountId !== choice.accountId || row.holderId === null)
        throw new StoreProblem('forbidden', { detail: 'This checkout is another account’s.' });
      if (row.state !== 'open') throw new CheckoutStateError(id, row.state === 'processing' ? 'under_way' : 'over');
      await mustNotBeRenewed(transaction, row);
      const worked = await workOutCheckout(transaction, row, now);
      mustBeAccepted(worked.termsVersion, choice);
      if (worked.quote.total !== choice.shownTotal)
        throw new StoreProblem('price_changed', { detail: 'The price has changed since this page was shown.' });
      const agreed = agreedOn(worked, choice.withoutCard);
      const paying = await changeCheckout(transaction, row, { type: 'pay' }, now, {
        agreed,
        quote: worked.quote,
        provider: agreed.isPaid ? provider.name : null,
        paymentReference: null,
        termsVersion: worked.termsVersion,
        termsAcceptedBy: choice.accountId,
        termsAcceptedAt: now,
      });
      const use = promotionUse(row, agreed);
      if (use !== null) await takePromotion(transaction, use, now);
      return agreed.isPaid ? paying : completeCheckout(transaction, paying, null, now);
    });

  const expire = (id: string): Promise<unknown> =>
    database.transaction(async (transaction) => {
      const row = await lockCheckout(transaction, id);
      try {
        return await changeCheckout(transaction, row, { type: 'expire' }, clock());
      } catch (error) {
        if (error instanceof CheckoutStateError) return row;
        throw error;
      }
    });

  const recover = async (): Promise<number> => {
    const now = clock();
    const found = await database
      .select({
        id: checkouts.id,
        state: checkouts.state,
        expiresAt: checkouts.expiresAt,
        updatedAt: checkouts.updatedAt,
      })
      .from(checkouts)
      .where(lte(checkouts.lookAt, now))
      .orderBy(asc(checkouts.lookAt))
      .limit(most);
    await apart(found, async ({ id, state, expiresAt, updatedAt }) => {
      if (state === 'open') return expire(id);
      // Before the provider is asked: what it cannot answer must not be asked for again and again in place of the others.
      await database
        .update(checkouts)
        .set({ lookAt: nextLook(updatedAt, now) })
        .where(and(eq(checkouts.id, id), eq(checkouts.state, 'processing')));
      return expiresAt <= now ? leave(id) : settle(id);
    });
    return found.length;
  };

  return { pay, step: async (id) => (await begin(await findCheckout(database, id))).step, settle, leave, recover };
};
