/** Stripe's API, as far as the store calls it. */
import { addMonths } from '../../../subscription/period.ts';
import { laterFailure } from '../../sandbox/cards.ts';
import { ApiError, invalid, missing } from './api-error.ts';
import type { Billing } from './billing.ts';
import type { Checkout } from './checkout.ts';
import { type Parameter, type Parameters, listOf, numberOf, partsOf, textOf, textsOf } from './form.ts';
import * as present from './present.ts';
import type { Books, Intent, Invoice, Item, Price, Session, Subscription, Transfer } from './records.ts';

type Shape = Record<string, unknown>;

export interface Call {
  readonly body: Parameters;
  readonly query: Parameters;
  /** Ids in the path. */
  readonly id: string;
  readonly now: number;
}

export type Operation = (call: Call) => Shape;

export interface Surroundings {
  readonly books: Books;
  readonly billing: Billing;
  readonly checkout: Checkout;
  readonly address: () => string;
}

const found = <Thing>(things: ReadonlyMap<string, Thing>, id: string, what: string): Thing => {
  const thing = things.get(id);
  if (thing === undefined) throw missing(what, id);
  return thing;
};

const declineError = (failure: string): ApiError =>
  new ApiError(
    402,
    'card_error',
    failure === 'insufficient_funds' ? 'card_declined' : failure,
    'Your card was declined.',
    {
      decline_code: failure === 'insufficient_funds' ? failure : 'generic_decline',
    },
  );

/** Things on a page at most: few, so that whoever reads lists has to turn them. */
const pageSize = 3;

/** A page of a list, newest first. */
const page = <Thing extends { readonly id: string; readonly created: number }>(
  url: string,
  things: Iterable<Thing>,
  { query }: Call,
  show: (thing: Thing) => Shape,
): Shape => {
  const after = textOf(query['starting_after']);
  const limit = Math.min(pageSize, numberOf(query['limit']) ?? 10);
  const since = numberOf(partsOf(query['created'])['gte']) ?? 0;
  const all = [...things].filter(({ created }) => created >= since).toReversed();
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const some = all.slice(start, start + limit);
  return present.list(url, some.map(show), start + limit < all.length);
};

const transferOf = (body: Parameters): Transfer | null => {
  const destination = textOf(partsOf(body['transfer_data'])['destination']);
  return destination === null
    ? null
    : {
        destination,
        percent: numberOf(body['application_fee_percent']),
        fee: numberOf(body['application_fee_amount']),
      };
};

const couponOf = (discounts: Parameter | undefined): string | null => textOf(partsOf(listOf(discounts)[0])['coupon']);

export const createOperations = ({
  books,
  billing,
  checkout,
  address,
}: Surroundings): Readonly<Record<string, Operation>> => {
  const { newId } = billing;
  const showSession = (session: Session) => present.session(books, session, address());
  const showSubscription = (subscription: Subscription) => present.subscription(books, subscription);
  const showInvoice = (invoice: Invoice) => present.invoice(books, invoice);

  const priceOf = (data: Parameters, now: number): Price => {
    const product = textOf(data['product']) ?? '';
    found(books.products, product, 'product');
    const interval = textOf(partsOf(data['recurring'])['interval']);
    return {
      id: newId('price'),
      product,
      currency: textOf(data['currency']) ?? '',
      unitAmount: numberOf(data['unit_amount']) ?? 0,
      taxBehavior: textOf(data['tax_behavior']) ?? 'unspecified',
      interval: interval === 'month' || interval === 'year' ? interval : null,
      created: now,
    };
  };
  const taxRatesOf = (parameter: Parameter | undefined): readonly string[] =>
    listOf(parameter).flatMap((id) => (typeof id === 'string' ? [found(books.taxRates, id, 'tax rate').id] : []));
  const itemOf = (data: Parameters, now: number): Item => {
    const quantity = numberOf(data['quantity']) ?? 1;
    if (!Number.isInteger(quantity) || quantity < 1) throw invalid('This value must be greater than or equal to 1.');
    return {
      id: newId('si'),
      price: priceOf(partsOf(data['price_data']), now),
      quantity,
      taxRates: taxRatesOf(data['tax_rates']),
    };
  };

  const cardOf = (invoice: Invoice): string => {
    const own = books.methods.get(invoice.method ?? '');
    if (own !== undefined) return own;
    throw new ApiError(402, 'card_error', 'card_declined', 'There is no means of payment.');
  };

  const updateItem = (subscription: Subscription, body: Parameters, now: number): void => {
    const [change] = listOf(body['items']);
    if (change === undefined) return;
    const data = partsOf(change);
    if (textOf(data['id']) !== subscription.item.id) throw invalid('The subscription has no such item.');
    const before = subscription.item;
    const item = { ...itemOf(data, now), id: before.id };
    subscription.item = item;
    const trialEnd = numberOf(body['trial_end']);
    const isOther = item.price.interval !== before.price.interval;
    if (isOther && trialEnd === null && subscription.status !== 'trialing')
      throw invalid('The double charges for no other interval without a day on which it begins.');
  };

  const updateSubscription: Operation = ({ id, body, now }) => {
    const subscription = found(books.subscriptions, id, 'subscription');
    if (subscription.status === 'canceled')
      throw invalid('A canceled subscription can only update its cancellation_details and metadata.');
    if (body['items'] !== undefined && textOf(body['proration_behavior']) !== 'none')
      throw invalid('The double prorates nothing.');
    updateItem(subscription, body, now);
    if ('discounts' in body) {
      const coupon = couponOf(body['discounts']);
      const months = coupon === null ? null : found(books.coupons, coupon, 'coupon').months;
      subscription.discount =
        coupon === null
          ? null
          : {
              id: newId('di'),
              coupon,
              start: now,
              end: months === null ? null : addMonths(new Date(now * 1000), months).getTime() / 1000,
            };
    }
    if ('cancel_at' in body) {
      subscription.cancelAt = numberOf(body['cancel_at']);
      subscription.canceledAt = subscription.cancelAt === null ? null : now;
    }
    const trialEnd = numberOf(body['trial_end']);
    if (trialEnd !== null) {
      if (trialEnd <= now) throw invalid('A trial ends in the future.');
      subscription.trialEnd = trialEnd;
      subscription.status = 'trialing';
      if (trialEnd !== subscription.periodEnd) subscription.periodStart = now;
      subscription.periodEnd = trialEnd;
    }
    subscription.metadata = { ...subscription.metadata, ...textsOf(body['metadata']) };
    if ('description' in body) subscription.description = textOf(body['description']);
    billing.tellSubscription(subscription, 'updated');
    return showSubscription(subscription);
  };

  const createSession: Operation = ({ body, now }) => {
    const mode = textOf(body['mode']);
    if (mode !== 'payment' && mode !== 'subscription' && mode !== 'setup') throw invalid('Invalid mode.');
    const isEmbedded = textOf(body['ui_mode']) === 'embedded_page';
    const inner = partsOf(body[mode === 'payment' ? 'payment_intent_data' : 'subscription_data']);
    const trialEnd = numberOf(inner['trial_end']);
    if (trialEnd !== null && trialEnd < now + 172_800)
      throw invalid('The `trial_end` date has to be at least 2 days in the future.');
    const returnUrl = textOf(body[isEmbedded ? 'return_url' : 'success_url']);
    if (returnUrl === null) throw invalid('A Checkout Session leads back somewhere.');
    const items = listOf(body['line_items']).map((each) => itemOf(partsOf(each), now));
    if (mode !== 'setup' && items.length === 0) throw invalid('line_items is required.');
    const session: Session = {
      id: newId('cs_test'),
      mode,
      isEmbedded,
      customer: found(books.customers, textOf(body['customer']) ?? '', 'customer').id,
      clientReference: textOf(body['client_reference_id']),
      metadata: textsOf(body['metadata']),
      currency: items[0]?.price.currency ?? textOf(body['currency']) ?? 'usd',
      items,
      coupon: couponOf(body['discounts']),
      returnUrl,
      cancelUrl: textOf(body['cancel_url']),
      trialEnd,
      description: textOf(inner['description']),
      inner: textsOf(inner['metadata']),
      transfer: transferOf(inner),
      status: 'open',
      paymentStatus: 'unpaid',
      intent: null,
      setUp: null,
      subscription: null,
      invoice: null,
      answersAt: null,
      created: now,
    };
    books.sessions.set(session.id, session);
    return showSession(session);
  };

  const createInvoice: Operation = ({ body, now }) => {
    const invoice: Invoice = {
      id: newId('in'),
      customer: found(books.customers, textOf(body['customer']) ?? '', 'customer').id,
      subscription: null,
      currency: textOf(body['currency']) ?? 'usd',
      reason: 'manual',
      method: textOf(body['default_payment_method']),
      lines: [],
      coupon: null,
      metadata: textsOf(body['metadata']),
      transfer: transferOf(body),
      status: 'draft',
      intent: null,
      attempts: 0,
      nextAttempt: null,
      paidAt: null,
      periodStart: now,
      periodEnd: now,
      created: now,
    };
    books.invoices.set(invoice.id, invoice);
    return showInvoice(invoice);
  };

  const addItem: Operation = ({ body, now }) => {
    const invoice = found(books.invoices, textOf(body['invoice']) ?? '', 'invoice');
    if (invoice.status !== 'draft') throw invalid('The invoice is no draft any more.');
    const id = newId('ii');
    const amount = numberOf(body['amount']) ?? 0;
    const description = textOf(body['description']) ?? '';
    const taxRates = taxRatesOf(body['tax_rates']);
    invoice.lines.push({
      id: newId('il'),
      description,
      amount,
      quantity: 1,
      taxRates,
      period: { start: now, end: now },
    });
    return {
      id,
      object: 'invoiceitem',
      amount,
      currency: invoice.currency,
      customer: invoice.customer,
      customer_account: null,
      date: now,
      description,
      discountable: true,
      discounts: [],
      invoice: invoice.id,
      livemode: false,
      metadata: {},
      net_amount: amount,
      parent: null,
      period: { start: now, end: now },
      pricing: null,
      proration: false,
      quantity: 1,
      quantity_decimal: '1',
      tax_rates: [],
      test_clock: null,
    };
  };

  const payInvoice: Operation = ({ id, now }) => {
    const invoice = found(books.invoices, id, 'invoice');
    if (invoice.status !== 'open') throw invalid(`This invoice is ${invoice.status}.`);
    const card = cardOf(invoice);
    const failure = laterFailure(card);
    if (!billing.payInvoice(invoice, card, failure, now)) throw declineError(failure ?? 'card_declined');
    return showInvoice(invoice);
  };

  const setInvoice =
    (from: Invoice['status'], to: Invoice['status']): Operation =>
    ({ id }) => {
      const invoice = found(books.invoices, id, 'invoice');
      if (invoice.status !== from) throw invalid(`This invoice is ${invoice.status}.`);
      invoice.status = to;
      return showInvoice(invoice);
    };

  const createRefund: Operation = ({ body, now }) => {
    const intent = found(books.intents, textOf(body['payment_intent']) ?? '', 'payment_intent');
    const charge = found(books.charges, intent.charge ?? '', 'charge');
    const amount = numberOf(body['amount']) ?? charge.amount - charge.refunded;
    if (amount > charge.amount - charge.refunded)
      throw invalid('The refund is larger than what is left of the charge.', 'charge_already_refunded');
    charge.refunded += amount;
    const { id: of, currency } = charge;
    const refund = {
      id: newId('re'),
      charge: of,
      intent: intent.id,
      amount,
      currency,
      metadata: textsOf(body['metadata']),
      created: now,
    };
    books.refunds.set(refund.id, refund);
    billing.tell('charge.refunded', present.charge(charge));
    billing.tell('refund.updated', present.refund(refund));
    return present.refund(refund);
  };

  const showIntent = (intent: Intent, { query }: Call): Shape => {
    const isExpanded = listOf(query['expand']).includes('latest_charge');
    const charge = books.charges.get(intent.charge ?? '');
    return isExpanded && charge !== undefined
      ? { ...present.intent(intent), latest_charge: present.charge(charge) }
      : present.intent(intent);
  };

  return {
    'POST customers': ({ body, now }) => {
      const customer = {
        id: newId('cus'),
        name: textOf(body['name']),
        email: textOf(body['email']),
        metadata: textsOf(body['metadata']),
        created: now,
      };
      books.customers.set(customer.id, customer);
      return present.customer(customer);
    },
    'POST products': ({ body, now }) => {
      const id = textOf(body['id']) ?? newId('prod');
      if (books.products.has(id)) throw invalid('Product already exists.', 'resource_already_exists');
      const product = { id, name: textOf(body['name']) ?? '', created: now };
      books.products.set(id, product);
      return present.product(product);
    },
    'GET products/:id': ({ id }) => present.product(found(books.products, id, 'product')),
    'POST products/:id': ({ id, body }) => {
      const product = found(books.products, id, 'product');
      product.name = textOf(body['name']) ?? product.name;
      return present.product(product);
    },
    'POST coupons': ({ body, now }) => {
      const id = textOf(body['id']) ?? newId('coupon');
      if (books.coupons.has(id)) throw invalid('Coupon already exists.', 'resource_already_exists');
      const coupon = {
        id,
        name: textOf(body['name']),
        amountOff: numberOf(body['amount_off']) ?? 0,
        currency: textOf(body['currency']) ?? 'usd',
        duration: textOf(body['duration']) ?? 'once',
        months: numberOf(body['duration_in_months']),
        metadata: textsOf(body['metadata']),
        created: now,
      };
      books.coupons.set(id, coupon);
      return present.coupon(coupon);
    },
    'GET coupons/:id': ({ id }) => present.coupon(found(books.coupons, id, 'coupon')),
    'GET tax_rates': (call) => page('/v1/tax_rates', books.taxRates.values(), call, present.taxRate),
    'POST tax_rates': ({ body, now }) => {
      const rate = {
        id: newId('txr'),
        percentage: numberOf(body['percentage']) ?? 0,
        inclusive: textOf(body['inclusive']) === 'true',
        country: textOf(body['country']),
        metadata: textsOf(body['metadata']),
        created: now,
      };
      books.taxRates.set(rate.id, rate);
      return present.taxRate(rate);
    },
    'POST checkout/sessions': createSession,
    'GET checkout/sessions': (call) => page('/v1/checkout/sessions', books.sessions.values(), call, showSession),
    'GET checkout/sessions/:id': ({ id }) => showSession(found(books.sessions, id, 'checkout.session')),
    'POST checkout/sessions/:id/expire': ({ id }) => {
      const session = found(books.sessions, id, 'checkout.session');
      checkout.expire(session);
      return showSession(session);
    },
    'POST subscriptions': ({ body, now }) => {
      const method = textOf(body['default_payment_method']);
      const item = itemOf(partsOf(listOf(body['items'])[0]), now);
      return showSubscription(
        checkout.subscribe(
          {
            customer: found(books.customers, textOf(body['customer']) ?? '', 'customer').id,
            currency: item.price.currency,
            method,
            description: textOf(body['description']),
            item,
            metadata: textsOf(body['metadata']),
            transfer: transferOf(body),
            coupon: couponOf(body['discounts']),
            trialEnd: numberOf(body['trial_end']),
          },
          books.methods.get(method ?? '') ?? '',
          now,
        ),
      );
    },
    'GET subscriptions': (call) => {
      const isAll = textOf(call.query['status']) === 'all';
      const some = [...books.subscriptions.values()].filter(({ status }) => isAll || status !== 'canceled');
      return page('/v1/subscriptions', some, call, showSubscription);
    },
    'GET subscriptions/:id': ({ id, query }) => {
      const subscription = found(books.subscriptions, id, 'subscription');
      const { discount, customer } = subscription;
      return discount !== null && listOf(query['expand']).includes('discounts')
        ? { ...showSubscription(subscription), discounts: [present.discount(discount, id, customer)] }
        : showSubscription(subscription);
    },
    'POST subscriptions/:id': updateSubscription,
    'DELETE subscriptions/:id': ({ id, now }) => {
      const subscription = found(books.subscriptions, id, 'subscription');
      if (subscription.status === 'canceled') throw missing('subscription', id);
      billing.end(subscription, now);
      return showSubscription(subscription);
    },
    'DELETE subscriptions/:id/discount': ({ id }) => {
      const subscription = found(books.subscriptions, id, 'subscription');
      const { discount } = subscription;
      if (discount === null) throw missing('active discount for subscription', id);
      subscription.discount = null;
      return { ...present.discount(discount, id, subscription.customer), deleted: true };
    },
    'POST invoices': createInvoice,
    'POST invoiceitems': addItem,
    'GET invoices': (call) => {
      const subscription = textOf(call.query['subscription']);
      const status = textOf(call.query['status']);
      const some = [...books.invoices.values()].filter(
        (each) =>
          (subscription === null || each.subscription === subscription) && (status === null || each.status === status),
      );
      const isExpanded = listOf(call.query['expand']).includes('data.payments');
      return page('/v1/invoices', some, call, (each) => (isExpanded ? withPayments(each) : showInvoice(each)));
    },
    'GET invoices/:id': ({ id, query }) => {
      const invoice = found(books.invoices, id, 'invoice');
      return listOf(query['expand']).includes('payments') ? withPayments(invoice) : showInvoice(invoice);
    },
    'POST invoices/:id/finalize': setInvoice('draft', 'open'),
    'POST invoices/:id/pay': payInvoice,
    'POST invoices/:id/void': setInvoice('open', 'void'),
    'GET payment_intents/:id': (call) => showIntent(found(books.intents, call.id, 'payment_intent'), call),
    'GET setup_intents/:id': ({ id }) => present.setUp(found(books.setUps, id, 'setup_intent')),
    'GET charges': (call) => page('/v1/charges', books.charges.values(), call, present.charge),
    'GET charges/:id': ({ id }) => present.charge(found(books.charges, id, 'charge')),
    'POST refunds': createRefund,
    'GET refunds': (call) => {
      const intent = textOf(call.query['payment_intent']);
      const some = [...books.refunds.values()].filter((each) => intent === null || each.intent === intent);
      return page('/v1/refunds', some, call, present.refund);
    },
    'GET refunds/:id': ({ id }) => present.refund(found(books.refunds, id, 'refund')),
    'POST billing_portal/sessions': ({ body, now }) => {
      const id = newId('bps');
      return {
        id,
        object: 'billing_portal.session',
        configuration: 'bpc_1',
        created: now,
        customer: found(books.customers, textOf(body['customer']) ?? '', 'customer').id,
        customer_account: null,
        flow: null,
        livemode: false,
        locale: null,
        on_behalf_of: null,
        return_url: textOf(body['return_url']),
        url: `${address()}/p/session/${id}`,
      };
    },
  };

  function withPayments(invoice: Invoice): Shape {
    const payment = present.invoicePayment(books, invoice);
    const url = `/v1/invoice_payments?invoice=${invoice.id}`;
    return { ...showInvoice(invoice), payments: present.list(url, payment === null ? [] : [payment]) };
  }
};
