/** What a customer does on Stripe's hosted page. */
import type { Billing } from './billing.ts';
import { lineOf, presentFailure } from './billing.ts';
import * as present from './present.ts';
import type { Books, Session, Subscription } from './records.ts';
import { addUp } from './reckoning.ts';
import { invalid } from './api-error.ts';
import { addMonths } from '../../../subscription/period.ts';

/** Seconds that a bank takes which takes its time. */
const delay = 5;

export interface NewSubscription extends Pick<
  Subscription,
  'customer' | 'currency' | 'method' | 'description' | 'item' | 'metadata' | 'transfer'
> {
  readonly coupon: string | null;
  readonly trialEnd: number | null;
}

export interface Checkout {
  readonly subscribe: (wanted: NewSubscription, card: string, at: number) => Subscription;
  /** A card is given. @returns why nothing comes of it; null where something does */
  readonly pay: (session: Session, card: string, at: number) => string | null;
  /** Banks that took their time answer. */
  readonly answer: (now: number) => void;
  readonly expire: (session: Session) => void;
}

export const createCheckout = (books: Books, billing: Billing, address: () => string): Checkout => {
  const tellSession = (type: string, session: Session): void =>
    billing.tell(`checkout.session.${type}`, present.session(books, session, address()));

  const discountOf = (coupon: string | null, at: number): Subscription['discount'] => {
    if (coupon === null) return null;
    const { duration, months } = books.coupons.get(coupon) ?? { duration: 'forever', months: null };
    const end =
      duration === 'repeating' && months !== null ? addMonths(new Date(at * 1000), months).getTime() / 1000 : null;
    return { id: billing.newId('di'), coupon, start: at, end };
  };

  const subscribe: Checkout['subscribe'] = (wanted, card, at) => {
    const { coupon, trialEnd, item, ...rest } = wanted;
    const month = item.price.interval === 'year' ? 12 : 1;
    const end = trialEnd ?? addMonths(new Date(at * 1000), month).getTime() / 1000;
    const subscription: Subscription = {
      ...rest,
      id: billing.newId('sub'),
      item,
      discount: discountOf(coupon, at),
      status: trialEnd === null ? 'active' : 'trialing',
      anchor: at,
      periodStart: at,
      periodEnd: end,
      trialEnd,
      cancelAt: null,
      canceledAt: null,
      endedAt: null,
      latestInvoice: null,
      created: at,
    };
    books.subscriptions.set(subscription.id, subscription);
    const invoice = billing.openInvoice(subscription, 'subscription_create', { start: at, end }, at);
    const failure = presentFailure(card);
    const isPaid = billing.payInvoice(
      invoice,
      card,
      failure === 'challenge' || failure === 'delay' ? null : failure,
      at,
    );
    if (!isPaid) subscription.status = 'incomplete';
    billing.tellSubscription(subscription, 'created');
    return subscription;
  };

  const payOnce = (session: Session, card: string, at: number): void => {
    const lines = session.items.map((item) => lineOf('', item, { start: at, end: at }));
    const { total } = addUp(books, lines, session.coupon);
    if (total === 0) {
      session.paymentStatus = 'no_payment_required';
      return;
    }
    const { customer, currency, transfer, inner: metadata } = session;
    session.intent = billing.charge({ customer, amount: total, currency, transfer, metadata }, card, null, at).id;
    session.paymentStatus = 'paid';
  };

  const settle = (session: Session, card: string, at: number): void => {
    const method = billing.newId('pm');
    books.methods.set(method, card);
    if (session.mode === 'payment') payOnce(session, card, at);
    else if (session.mode === 'setup') {
      const setUp = { id: billing.newId('seti'), customer: session.customer, method, created: at };
      books.setUps.set(setUp.id, setUp);
      session.setUp = setUp.id;
      session.paymentStatus = 'no_payment_required';
    } else {
      const [item] = session.items;
      if (item === undefined) throw invalid('A subscription is for something.');
      const { customer, currency, description, inner: metadata, transfer, coupon, trialEnd } = session;
      const subscription = subscribe(
        { customer, currency, method, description, item, metadata, transfer, coupon, trialEnd },
        '4242424242424242',
        at,
      );
      session.subscription = subscription.id;
      session.invoice = subscription.latestInvoice;
      session.paymentStatus = trialEnd === null ? 'paid' : 'no_payment_required';
    }
    session.answersAt = null;
  };

  const waiting = new Map<string, string>();

  const pay: Checkout['pay'] = (session, card, at) => {
    if (session.status !== 'open') return null;
    const failure = presentFailure(card);
    if (failure !== null && failure !== 'challenge' && failure !== 'delay') return failure;
    session.status = 'complete';
    if (failure === 'delay') {
      session.answersAt = at + delay;
      waiting.set(session.id, card);
      const { customer, currency, transfer, inner: metadata } = session;
      if (session.mode === 'payment') {
        const intent = billing.charge(
          { customer, amount: 1, currency, transfer, metadata },
          card,
          'processing_error',
          at,
        );
        intent.status = 'processing';
        intent.failure = null;
        session.intent = intent.id;
      }
    } else settle(session, card, at);
    tellSession('completed', session);
    return null;
  };

  const answer: Checkout['answer'] = (now) => {
    for (const [id, card] of waiting) {
      const session = books.sessions.get(id);
      if (session === undefined || session.answersAt === null || session.answersAt > now) continue;
      waiting.delete(id);
      settle(session, card, session.answersAt);
      tellSession('async_payment_succeeded', session);
    }
  };

  const expire: Checkout['expire'] = (session) => {
    if (session.status !== 'open') throw invalid('Only Checkout Sessions with a status in ["open"] can be expired.');
    session.status = 'expired';
    tellSession('expired', session);
  };

  return { subscribe, pay, answer, expire };
};
