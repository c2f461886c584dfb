/** Billing as Stripe does it: invoices, charges, renewals by the clock, and what is told of them. */
import { nextPeriod } from '../../../subscription/period.ts';
import type { PaymentFailure } from '../../provider.ts';
import { behaviourOf, laterFailure } from '../../sandbox/cards.ts';
import * as present from './present.ts';
import type { Books, Intent, Invoice, Item, Line, Subscription, Transfer } from './records.ts';
import { addUp } from './reckoning.ts';

const day = 86_400;
/** Days after the day on which it was due, for each further attempt. */
const retries = [3, 7, 12] as const;

export interface Billing {
  readonly newId: (prefix: string) => string;
  readonly tell: (type: string, object: Record<string, unknown>) => void;
  /** Charges a card. */
  readonly charge: (
    intent: Pick<Intent, 'customer' | 'amount' | 'currency' | 'transfer' | 'metadata'>,
    card: string,
    failure: PaymentFailure | null,
    at: number,
  ) => Intent;
  readonly openInvoice: (
    subscription: Subscription,
    reason: string,
    period: { readonly start: number; readonly end: number },
    at: number,
  ) => Invoice;
  readonly payInvoice: (invoice: Invoice, card: string, failure: PaymentFailure | null, at: number) => boolean;
  readonly tellSubscription: (subscription: Subscription, what: 'created' | 'updated' | 'deleted') => void;
  readonly end: (subscription: Subscription, at: number) => void;
  readonly next: (subscription: Subscription) => { readonly start: number; readonly end: number };
  /** Does all that is due by then, in order. */
  readonly pass: (now: number) => void;
}

export const lineOf = (id: string, { price, quantity, taxRates }: Item, period: Line['period']): Line => ({
  id,
  description: `${quantity} × ${price.product}`,
  amount: price.unitAmount * quantity,
  quantity,
  taxRates,
  period,
});

const feeOf = (transfer: Transfer | null, amount: number): Transfer | null =>
  transfer === null || transfer.percent === null
    ? transfer
    : { ...transfer, fee: Math.round((amount * transfer.percent) / 100) };

export const createBilling = (books: Books): Billing => {
  let count = 0;
  const newId = (prefix: string): string => {
    count += 1;
    return `${prefix}_${String(count).padStart(8, '0')}`;
  };

  const tell = (type: string, object: Record<string, unknown>): void => {
    const created = typeof object['created'] === 'number' ? object['created'] : 0;
    books.events.push({ id: newId('evt'), type, object, created });
  };
  const tellInvoice = (type: string, invoice: Invoice): void => tell(type, present.invoice(books, invoice));
  const tellSubscription: Billing['tellSubscription'] = (subscription, what) =>
    tell(`customer.subscription.${what}`, present.subscription(books, subscription));

  const charge: Billing['charge'] = ({ customer, amount, currency, transfer, metadata }, card, failure, at) => {
    const id = newId('pi');
    const made: Intent = {
      id,
      customer,
      amount,
      currency,
      status: failure === null ? 'succeeded' : 'requires_payment_method',
      failure,
      charge: null,
      transfer,
      metadata,
      created: at,
    };
    if (failure === null) {
      made.charge = newId('ch');
      books.charges.set(made.charge, {
        id: made.charge,
        intent: id,
        customer,
        amount,
        currency,
        card,
        transfer,
        refunded: 0,
        created: at,
      });
    }
    books.intents.set(id, made);
    return made;
  };

  const couponAt = ({ discount }: Subscription, at: number): string | null =>
    discount === null || (discount.end !== null && discount.end <= at) ? null : discount.coupon;

  const openInvoice: Billing['openInvoice'] = (subscription, reason, period, at) => {
    const isCharged = subscription.trialEnd === null || period.start >= subscription.trialEnd;
    const id = newId('in');
    const line = lineOf(newId('il'), subscription.item, period);
    const lines = [isCharged ? line : { ...line, amount: 0 }];
    const coupon = isCharged ? couponAt(subscription, at) : null;
    const { total } = addUp(books, lines, coupon);
    const invoice: Invoice = {
      id,
      customer: subscription.customer,
      subscription: subscription.id,
      currency: subscription.currency,
      reason,
      method: subscription.method,
      lines,
      coupon,
      metadata: {},
      transfer: feeOf(subscription.transfer, total),
      status: 'open',
      intent: null,
      attempts: 0,
      nextAttempt: null,
      paidAt: null,
      // Of the period before, as Stripe has it.
      periodStart: reason === 'subscription_cycle' ? subscription.periodStart : period.start,
      periodEnd: period.start,
      created: at,
    };
    books.invoices.set(id, invoice);
    subscription.latestInvoice = id;
    tellInvoice('invoice.created', invoice);
    return invoice;
  };

  const payInvoice: Billing['payInvoice'] = (invoice, card, failure, at) => {
    const { total } = addUp(books, invoice.lines, invoice.coupon);
    invoice.attempts += 1;
    if (total > 0) {
      const { customer, currency, transfer } = invoice;
      const intent = charge({ customer, amount: total, currency, transfer, metadata: {} }, card, failure, at);
      invoice.intent = intent.id;
      if (intent.status !== 'succeeded') {
        tellInvoice('invoice.payment_failed', invoice);
        return false;
      }
    }
    invoice.status = 'paid';
    invoice.paidAt = at;
    invoice.nextAttempt = null;
    tellInvoice('invoice.paid', invoice);
    return true;
  };

  const end: Billing['end'] = (subscription, at) => {
    subscription.status = 'canceled';
    subscription.canceledAt ??= at;
    subscription.endedAt = at;
    tellSubscription(subscription, 'deleted');
  };

  const next: Billing['next'] = ({ anchor, periodEnd, item }) => {
    const period = nextPeriod(new Date(anchor * 1000), new Date(periodEnd * 1000), item.price.interval ?? 'month');
    return { start: periodEnd, end: (period.end ?? period.start).getTime() / 1000 };
  };

  const cardOf = ({ method }: { readonly method: string | null }): string => books.methods.get(method ?? '') ?? '';

  const renew = (subscription: Subscription): void => {
    const at = subscription.periodEnd;
    if (subscription.cancelAt !== null && subscription.cancelAt <= at) {
      end(subscription, at);
      return;
    }
    if (subscription.trialEnd !== null && subscription.trialEnd <= at) {
      subscription.anchor = at;
      subscription.trialEnd = null;
    }
    const period = next(subscription);
    const invoice = openInvoice(subscription, 'subscription_cycle', period, at);
    subscription.periodStart = period.start;
    subscription.periodEnd = period.end;
    subscription.status = 'active';
    const card = cardOf(subscription);
    invoice.nextAttempt = at + retries[0] * day;
    if (!payInvoice(invoice, card, laterFailure(card), at)) subscription.status = 'past_due';
    tellSubscription(subscription, 'updated');
  };

  const retry = (invoice: Invoice): void => {
    const at = invoice.nextAttempt ?? 0;
    const subscription = books.subscriptions.get(invoice.subscription ?? '');
    if (subscription === undefined || subscription.status === 'canceled') {
      invoice.nextAttempt = null;
      return;
    }
    const wait = retries[invoice.attempts];
    invoice.nextAttempt = wait === undefined ? null : invoice.created + wait * day;
    const card = cardOf(subscription);
    if (payInvoice(invoice, card, laterFailure(card), at)) {
      subscription.status = 'active';
      tellSubscription(subscription, 'updated');
    } else if (invoice.nextAttempt === null) end(subscription, at);
  };

  /** The earliest of what is due: a subscription to be renewed, or an invoice to be tried again. */
  const due = (now: number): (() => void) | null => {
    let first: { readonly at: number; readonly do: () => void } | null = null;
    for (const each of books.subscriptions.values())
      if (['active', 'trialing', 'past_due'].includes(each.status) && each.periodEnd <= now)
        if (first === null || each.periodEnd < first.at) first = { at: each.periodEnd, do: () => renew(each) };
    for (const each of books.invoices.values())
      if (each.status === 'open' && each.nextAttempt !== null && each.nextAttempt <= now)
        if (first === null || each.nextAttempt < first.at) first = { at: each.nextAttempt, do: () => retry(each) };
    return first?.do ?? null;
  };

  const pass: Billing['pass'] = (now) => {
    for (let step = due(now); step !== null; step = due(now)) step();
  };

  return { newId, tell, charge, openInvoice, payInvoice, tellSubscription, end, next, pass };
};

/** What a card does when its holder is there; null where it goes through. */
export const presentFailure = (card: string): PaymentFailure | 'challenge' | 'delay' | null => {
  const behaviour = behaviourOf(card);
  return behaviour === 'succeed' || behaviour === 'later' ? null : behaviour;
};
