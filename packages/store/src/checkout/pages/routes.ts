/** The hosted pages of a purchase: one that decides everything, and those of what comes then. */
import type { Interval } from '@chandlery/contract';
import { type Context, Hono } from 'hono';
import { countryChoices } from '../../account/profile/countries.ts';
import { paths } from '../../account/paths.ts';
import { readForm } from '../../account/request/form.ts';
import { type Kit, leadTo } from '../../account/request/kit.ts';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { Database } from '../../database/database.ts';
import type { RequestOrigins } from '../../http/request-origin.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import { actionButton } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import { type CheckoutLayout, type Telling, noticePage } from '../../pages/layout/checkout.ts';
import { type FreshOptions, sendFresh, visitorOfRequest } from '../../pages/send.ts';
import { productPath } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { PaymentProvider } from '../../payment/provider.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import type { Holders } from '../../subscription/holders.ts';
import { CheckoutStateError, findCheckout } from '../change-checkout.ts';
import { chooseInCheckout } from '../choose.ts';
import type { CheckoutPayments } from '../payments.ts';
import type { CheckoutRow } from '../tables.ts';
import { type WorkedOutCheckout, workOutCheckout } from '../work-out-checkout.ts';
import { type Actor, type FindActor, keepTicket, ticketOf } from './actor.ts';
import { donePage } from './done-page.ts';
import { Sent, choiceErrors, choiceOf, chosenBefore, chosenNow } from './entered.ts';
import { currenciesFor, intervalsIn } from './intervals.ts';
import { findOffer } from './offer.ts';
import { type Chosen, entryCheckoutPage, openCheckoutPage } from './page.ts';
import { failureText, problemErrors } from './problems.ts';
import { releaseCheckout } from './release.ts';
import { returnAddress } from './return-address.ts';

export interface CheckoutPagesOptions {
  readonly database: Database;
  readonly provider: Pick<PaymentProvider, 'name' | 'find'>;
  readonly payments: CheckoutPayments;
  readonly holders: Holders;
  readonly addresses: Addresses;
  readonly origins: RequestOrigins;
  readonly clock: () => Date;
}

/** A request for one checkout. */
interface Call {
  readonly context: Context;
  readonly visitor: Visitor;
  readonly row: CheckoutRow;
  /** The ticket that its links and forms carry on; null where a cookie does. */
  readonly ticket: string | null;
  /** Whether the page is inside another. */
  readonly isFramed: boolean;
}

/** Where Stripe's own pages are, to which paying leads. */
const stripePages = 'https://checkout.stripe.com';

/** What can be reset until something can be had again, each by the field that is wrong. */
const withoutWrong: Readonly<Record<string, Partial<CheckoutRow>>> = {
  promotion: { promotionCode: null },
  country: { country: null },
  currency: { currency: null, interval: null },
};

export const checkoutPageRoutes = (kit: Kit, findActor: FindActor, options: CheckoutPagesOptions): Hono => {
  const { database, provider, payments, holders, addresses, origins, clock } = options;
  const { site } = kit;

  const pathOf = ({ id }: Pick<CheckoutRow, 'id'>) => `/checkout/${id}`;
  const linkTo = ({ visitor, row, ticket }: Call, more: Record<string, string | null> = {}) =>
    visitor.link(pathOf(row), { ...more, ticket });

  const telling = ({ row }: Call, more: Partial<Telling> = {}): Telling => ({
    checkoutId: row.id,
    state: row.state,
    openerOrigin: row.openerOrigin,
    mode: row.mode,
    ...more,
  });

  const layoutOf = (call: Call, more: Partial<CheckoutLayout> = {}): Omit<CheckoutLayout, 'title'> => {
    const { visitor, row, ticket } = call;
    return {
      path: pathOf(row),
      query: { ticket },
      telling: telling(call),
      cancel: {
        href: returnAddress(row, 'left') ?? visitor.link(productPath(row.quote.product.slug)),
        label: visitor.text('checkoutCancel'),
      },
      ...more,
    };
  };

  const send = ({ context, visitor, row }: Call, page: Html, more: FreshOptions = {}) =>
    sendFresh(context, site, visitor, page, {
      isPopup: true,
      isDiscreet: true,
      formTarget: provider.name === 'stripe' ? stripePages : null,
      frameOrigin: row.mode === 'embedded' ? row.openerOrigin : null,
      ...more,
    });

  const startAgain = ({ visitor, row }: Call): Html =>
    html`<p>
      <a class="button" href="${returnAddress(row, row.state) ?? visitor.link(productPath(row.quote.product.slug))}"
        >${visitor.text('checkoutAgain')}</a
      >
    </p>`;

  const notice = (call: Call, title: string, lead: string | Html, content: Html, more: Partial<CheckoutLayout> = {}) =>
    noticePage(site, call.visitor, { ...layoutOf(call, { cancel: null, ...more }), title, lead }, content);

  const iconOf = ({ icon: name }: { readonly icon: string | null }) => addresses.image(name);

  /** What a checkout comes to as it is chosen; where something of it cannot be, without that, and with what is wrong. */
  const workOut = async (
    visitor: Visitor,
    row: CheckoutRow,
    errors: FormErrors = {},
  ): Promise<{ readonly worked: WorkedOutCheckout | null; readonly errors: FormErrors }> => {
    try {
      return { worked: await workOutCheckout(database, row, clock()), errors };
    } catch (error) {
      if (!(error instanceof StoreProblem)) throw error;
      const found = problemErrors(visitor, error);
      const [field = ''] = Object.keys(found ?? {});
      const reset = withoutWrong[field];
      if (found === null || reset === undefined || field in errors) return { worked: null, errors };
      return workOut(visitor, { ...row, ...reset }, { ...errors, ...found });
    }
  };

  const intervalTotals = async (row: CheckoutRow, intervals: readonly Interval[]) =>
    Promise.all(
      intervals.map(async (interval) => {
        try {
          const { quote } = await workOutCheckout(database, { ...row, interval, promotionCode: null }, clock());
          return { interval, total: quote.total };
        } catch (error) {
          if (!(error instanceof StoreProblem)) throw error;
          return { interval, total: null };
        }
      }),
    );

  const countryOf = ({ context }: Call, { account }: Actor) => account.country ?? origins.ofContext(context).country;

  const showOpen = async (
    call: Call,
    actor: Actor,
    chosen: Chosen,
    wrong: FormErrors = {},
    status: FreshOptions['status'] = Object.keys(wrong).length > 0 ? 422 : 200,
  ) => {
    const { visitor, row } = call;
    const offer = await findOffer(database, row.planId);
    const { components, prices } = offer.plan;
    const isWrong = Object.keys(choiceErrors(visitor, components, actor, chosen)).length > 0;
    const wanted = isWrong ? row : { ...row, ...choiceOf(components, actor, chosen) };
    const { worked, errors } = await workOut(visitor, wanted);
    if (worked === null) return showNotForSale(call);
    const { interval, currency } = worked.quote;
    const intervals = currency === null ? [] : intervalsIn(prices, currency);
    const isUnpayable = worked.agreed.isPaid && provider.name === 'none';
    const page = openCheckoutPage(site, visitor, {
      offer,
      worked,
      icon: iconOf(offer.product),
      action: linkTo(call),
      layout: layoutOf(call),
      errors: { ...errors, ...(isUnpayable ? { form: visitor.text('checkoutNoPayments') } : {}), ...wrong },
      actor,
      chosen: { ...chosen, interval, currency },
      isRenewal: row.renewsId !== null,
      intervals: await intervalTotals({ ...wanted, currency }, intervals),
      currencies: interval === null ? [] : currenciesFor(prices, interval),
      countries: countryChoices(visitor),
      isUnpayable,
    });
    return send(call, page, { status });
  };

  const showNotForSale = (call: Call) => {
    const { visitor } = call;
    const page = notice(
      call,
      visitor.text('checkoutNotForSale'),
      visitor.text('checkoutNotForSaleText'),
      startAgain(call),
    );
    return send(call, page, { status: 409 });
  };

  const showEntry = async (call: Call) => {
    const { visitor, row, isFramed } = call;
    const offer = await findOffer(database, row.planId);
    const { worked } = await workOut(visitor, row);
    if (worked === null) return showNotForSale(call);
    const page = entryCheckoutPage(site, visitor, {
      offer,
      worked,
      icon: iconOf(offer.product),
      action: linkTo(call),
      layout: layoutOf(call, { telling: telling(call, { isWatching: isFramed }) }),
      errors: {},
      isFramed,
    });
    return send(call, page);
  };

  const showStranger = (call: Call) => {
    const { visitor, row } = call;
    const away = visitor.link(paths.signOut, { returnTo: pathOf(row) });
    const page = notice(
      call,
      visitor.text('checkoutStranger'),
      visitor.text('checkoutStrangerText'),
      html`<div class="checkout-entries">
        ${actionButton({ action: away, submit: visitor.text('checkoutOther') })}
        <a class="button button-quiet button-small" href="${visitor.link(productPath(row.quote.product.slug))}"
          >${visitor.text('checkoutAgain')}</a
        >
      </div>`,
      { telling: null },
    );
    return send(call, page, { status: 403 });
  };

  /** A payment that waits for its customer, or for the bank. */
  const showProcessing = async (call: Call, isActor: boolean) => {
    const { visitor, row } = call;
    const { state } = row.paymentReference === null ? { state: 'open' } : await provider.find(row.paymentReference);
    if (state !== 'open' || !isActor) {
      const page = notice(
        call,
        visitor.text('checkoutWaiting'),
        visitor.text('checkoutWaitingText'),
        html`<p class="checkout-spinner" role="status">${icon('clock')}</p>`,
        { telling: telling(call, { isWatching: true }), refresh: 3 },
      );
      return send(call, page);
    }
    const button = (value: string, key: 'checkoutGoOn' | 'checkoutLeave', look: string) =>
      html`<button type="submit" name="do" value="${value}" class="button button-wide ${look}">
        ${visitor.text(key)}
      </button>`;
    const page = notice(
      call,
      visitor.text('checkoutUnderWay'),
      visitor.text('checkoutUnderWayText'),
      html`<form class="form" method="post" action="${linkTo(call)}">
        ${button('go', 'checkoutGoOn', '')}${button('leave', 'checkoutLeave', 'button-quiet')}
      </form>`,
      { telling: telling(call, { isWatching: true }) },
    );
    return send(call, page);
  };

  const showDone = async (call: Call, actor: Actor | null) => {
    const { visitor, row, isFramed } = call;
    const back = returnAddress(row, row.state);
    const known = row.holderId === null ? null : (await holders.find([row.holderId])).get(row.holderId);
    const page = donePage(site, visitor, {
      row,
      offer: await findOffer(database, row.planId),
      addresses,
      layout: layoutOf(call, { telling: telling(call, { leadsTo: row.mode === 'redirect' ? back : null }) }),
      actor,
      holder: known?.name ?? '',
      back,
      isFramed,
    });
    return send(call, page);
  };

  const showOver = (call: Call) => {
    const { visitor, row } = call;
    const [title, lead] =
      row.state === 'failed'
        ? (['checkoutFailed', row.failure === 'trial_used' ? 'checkoutFailedTrial' : 'checkoutFailedText'] as const)
        : (['checkoutExpired', 'checkoutExpiredText'] as const);
    return send(call, notice(call, visitor.text(title), visitor.text(lead), startAgain(call)));
  };

  const showUnknown = (context: Context, visitor: Visitor) => {
    const layout = { path: '/checkout', telling: null, cancel: null };
    const page = noticePage(
      site,
      visitor,
      { ...layout, title: visitor.text('checkoutUnknown'), lead: visitor.text('checkoutUnknownText') },
      html`<p><a class="button" href="${visitor.link('/search')}">${visitor.text('browse')}</a></p>`,
    );
    return sendFresh(context, site, visitor, page, { status: 404, isPopup: true });
  };

  const isExpired = ({ state, expiresAt }: CheckoutRow) =>
    state === 'expired' || (state === 'open' && clock() >= expiresAt);

  const show = async (call: Call) => {
    const { context, visitor, row } = call;
    const visitation = await findActor(context, row);
    const actor = visitation.kind === 'actor' ? visitation.actor : null;
    if (visitation.kind === 'stranger') return showStranger(call);
    if (row.state === 'complete') return showDone(call, actor);
    if (row.state === 'failed' || isExpired(row)) return showOver(call);
    if (row.state === 'processing') return showProcessing(call, actor !== null);
    if (actor === null) return showEntry(call);
    const chosen = chosenBefore(row, actor, countryOf(call, actor), context.req.query('card') === 'no');
    const failure = row.failure === null ? {} : { form: failureText(visitor, row.failure) };
    return showOpen(call, actor, chosen, failure, 200);
  };

  const callOf = (context: Context, visitor: Visitor, row: CheckoutRow): Call => {
    const shown = ticketOf(context, row);
    const place = context.req.header('sec-fetch-dest');
    // Browsers that do not say where a page is shown are taken to show it where it was meant to be.
    const isFramed = row.mode === 'embedded' && place !== 'document';
    return { context, visitor, row, ticket: isFramed ? shown : null, isFramed };
  };

  /** Goes where the payment is made. */
  const goToPay = async (call: Call) => {
    const step = await payments.step(call.row.id);
    if (step.kind === 'embedded') return leadTo(call.context, call.visitor, pathOf(call.row), { ticket: call.ticket });
    const url = new URL(step.url);
    if (url.origin === site.origin) {
      if (call.ticket !== null) url.searchParams.set('ticket', call.ticket);
      if (call.visitor.hasChosenLanguage) url.searchParams.set('lang', call.visitor.locale);
      return call.context.redirect(`${url.pathname}${url.search}`, 303);
    }
    return call.context.redirect(step.url, 303);
  };

  const pay = async (call: Call, actor: Actor, chosen: Chosen, sent: { shown: string; version: string }) => {
    const { visitor, row } = call;
    const offer = await findOffer(database, row.planId);
    const { components } = offer.plan;
    const { worked } = await workOut(visitor, { ...row, ...choiceOf(components, actor, chosen) });
    const needsCountry = worked?.agreed.isPaid === true && chosen.country === '';
    const errors: FormErrors = {
      ...(needsCountry ? { country: visitor.text('checkoutCountryNeeded') } : {}),
      ...(offer.product.terms === null || chosen.areTermsAccepted
        ? {}
        : { terms: visitor.text('checkoutTermsNeeded') }),
    };
    if (Object.keys(errors).length > 0) return showOpen(call, actor, chosen, errors);
    await chooseInCheckout(database, row.id, choiceOf(components, actor, chosen), clock());
    const paying = await payments.pay(row.id, {
      accountId: actor.account.id,
      termsVersion: sent.version === '' ? null : sent.version,
      shownTotal: /^\d{1,15}$/.test(sent.shown) ? Number(sent.shown) : -1,
      withoutCard: chosen.withoutCard,
    });
    return paying.state === 'processing'
      ? goToPay(call)
      : leadTo(call.context, visitor, pathOf(row), { ticket: call.ticket });
  };

  const refused = async (call: Call, actor: Actor, chosen: Chosen, problem: StoreProblem) => {
    const { visitor, row } = call;
    if (problem.code === 'price_changed') {
      const now = await findCheckout(database, row.id);
      const total = visitor.money(now.quote.total, now.quote.currency ?? 'USD');
      return showOpen(
        { ...call, row: now },
        actor,
        chosen,
        { form: visitor.text('checkoutPriceChanged', { total }) },
        409,
      );
    }
    const errors = problemErrors(visitor, problem);
    return errors === null ? showNotForSale(call) : showOpen(call, actor, chosen, errors);
  };

  const choose = async (call: Call, actor: Actor) => {
    const { context, visitor, row } = call;
    const { values, entered } = await readForm(context, visitor, Sent);
    const offer = await findOffer(database, row.planId);
    const { components } = offer.plan;
    const chosen = chosenNow(chosenBefore(row, actor, countryOf(call, actor), false), entered);
    const back = () => context.redirect(linkTo(call, { card: chosen.withoutCard ? 'no' : null }), 303);
    if (row.state === 'processing') {
      if (values?.do === 'leave') await payments.leave(row.id);
      return values?.do === 'leave' ? back() : goToPay(call);
    }
    if (values?.do === 'other' && actor.hasSession) {
      await releaseCheckout(database, row.id, actor.account.id, clock());
      await kit.ask(context, '/sign-out', {});
      return leadTo(context, visitor, paths.signIn, { returnTo: visitor.link(pathOf(row)) });
    }
    const errors = choiceErrors(visitor, components, actor, chosen);
    if (Object.keys(errors).length > 0) return showOpen(call, actor, chosen, errors);
    try {
      if (values?.do === 'pay') return await pay(call, actor, chosen, values);
      await chooseInCheckout(database, row.id, choiceOf(components, actor, chosen), clock());
      return back();
    } catch (error) {
      if (error instanceof StoreProblem) return refused(call, actor, chosen, error);
      throw error;
    }
  };

  /** A second press, the same page in another tab: how the checkout stands says what comes next. */
  const goOn = async (call: Call) => {
    const row = await findCheckout(database, call.row.id);
    return row.state === 'processing'
      ? goToPay({ ...call, row })
      : leadTo(call.context, call.visitor, pathOf(row), { ticket: call.ticket });
  };

  const find = async (context: Context): Promise<CheckoutRow | null> => {
    try {
      return await findCheckout(database, context.req.param('id') ?? '');
    } catch (error) {
      if (error instanceof StoreProblem && error.code === 'checkout_not_found') return null;
      throw error;
    }
  };

  return new Hono()
    .get('/checkout/:id', async (context) => {
      const visitor = visitorOfRequest(context);
      const found = await find(context);
      if (found === null) return showUnknown(context, visitor);
      const call = callOf(context, visitor, found);
      if (!call.isFramed && context.req.query('ticket') !== undefined) {
        const ticket = ticketOf(context, found);
        if (ticket !== null) keepTicket(context, found, ticket, site.origin);
        return leadTo(context, visitor, pathOf(found), { card: context.req.query('card') ?? null });
      }
      const row = found.state === 'processing' ? await payments.settle(found.id) : found;
      return show({ ...call, row });
    })
    .get('/checkout/:id/return', async (context) => {
      const visitor = visitorOfRequest(context);
      const found = await find(context);
      if (found === null) return showUnknown(context, visitor);
      await payments.settle(found.id);
      const { ticket } = callOf(context, visitor, found);
      return leadTo(context, visitor, pathOf(found), { ticket });
    })
    .post('/checkout/:id', async (context) => {
      const visitor = visitorOfRequest(context);
      const row = await find(context);
      if (row === null) return showUnknown(context, visitor);
      const call = callOf(context, visitor, row);
      const visitation = await findActor(context, row);
      const isOver = row.state !== 'processing' && (row.state !== 'open' || isExpired(row));
      if (visitation.kind !== 'actor' || isOver) return leadTo(context, visitor, pathOf(row), { ticket: call.ticket });
      try {
        return await choose(call, visitation.actor);
      } catch (error) {
        if (error instanceof CheckoutStateError) return goOn(call);
        throw error;
      }
    });
};
