/** The hosted pages of a purchase: one that decides everything, and those of what comes then. */
import { type Context, Hono } from 'hono';
import { paths } from '../../account/paths.ts';
import { readForm } from '../../account/request/form.ts';
import { type Kit, leadTo } from '../../account/request/kit.ts';
import type { RequestOrigins } from '../../http/request-origin.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import { visitorOfRequest } from '../../pages/send.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { createCheckout } from '../create-checkout.ts';
import { CheckoutStateError, findCheckout } from '../change-checkout.ts';
import { chooseInCheckout } from '../choose.ts';
import type { CheckoutPayments } from '../payments.ts';
import type { CheckoutRow } from '../tables.ts';
import { type Actor, type FindActor, keepTicket, ticketOf } from './actor.ts';
import { type Call, linkTo, pathOf } from './call.ts';
import { Had, Sent, choiceErrors, choiceOf, chosenBefore, chosenNow } from './entered.ts';
import { findOffer } from './offer.ts';
import type { Chosen } from './content.ts';
import { failureText, problemErrors } from './problems.ts';
import { releaseCheckout } from './release.ts';
import { type CheckoutViewsOptions, createCheckoutViews } from './views.ts';
import { workOut } from './worked.ts';

export interface CheckoutPagesOptions extends Omit<CheckoutViewsOptions, 'site'> {
  readonly payments: CheckoutPayments;
  readonly origins: RequestOrigins;
}

export const checkoutPageRoutes = (kit: Kit, findActor: FindActor, options: CheckoutPagesOptions): Hono => {
  const { database, provider, payments, origins, log, clock } = options;
  const { site } = kit;
  const views = createCheckoutViews({ ...options, site });

  const countryOf = ({ context }: Call, { account }: Actor) => account.country ?? origins.ofContext(context).country;

  const isExpired = ({ state, expiresAt }: CheckoutRow) =>
    state === 'expired' || (state === 'open' && clock() >= expiresAt);

  const show = async (call: Call) => {
    const { context, visitor, row } = call;
    const visitation = await findActor(context, row);
    const actor = visitation.kind === 'actor' ? visitation.actor : null;
    if (visitation.kind === 'stranger') return views.showStranger(call);
    if (row.state === 'complete') return views.showDone(call, actor);
    if (row.state === 'failed' || isExpired(row)) return views.showOver(call);
    if (row.state === 'processing') return views.showProcessing(call, actor !== null);
    if (row.mode !== 'redirect' && context.req.query('left') !== undefined) return views.showLeft(call);
    if (actor === null) return views.showEntry(call);
    const chosen = chosenBefore(row, actor, countryOf(call, actor), context.req.query('card') === 'no');
    const failure = row.failure === null ? {} : { form: failureText(visitor, row.failure) };
    return views.showOpen(call, actor, chosen, failure, 200);
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
    const { worked } = await workOut(database, visitor, { ...row, ...choiceOf(components, actor, chosen) }, clock());
    const isPaid = worked?.agreed.isPaid === true;
    const needsCountry = isPaid && chosen.country === '';
    const errors: FormErrors = {
      ...(isPaid && provider.name === 'none' ? { form: visitor.text('checkoutNoPayments') } : {}),
      ...(needsCountry ? { country: visitor.text('checkoutCountryNeeded') } : {}),
      ...(offer.product.terms === null || chosen.areTermsAccepted
        ? {}
        : { terms: visitor.text('checkoutTermsNeeded') }),
    };
    if (Object.keys(errors).length > 0) return views.showOpen(call, actor, chosen, errors);
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
      return views.showOpen(
        { ...call, row: now },
        actor,
        chosen,
        { form: visitor.text('checkoutPriceChanged', { total }) },
        409,
      );
    }
    const errors = problemErrors(visitor, problem);
    return errors === null ? views.showNotForSale(call) : views.showOpen(call, actor, chosen, errors);
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
    if (Object.keys(errors).length > 0) return views.showOpen(call, actor, chosen, errors);
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

  /** From the store's own page of a product: nobody waits for it. */
  const begin = async (context: Context) => {
    const visitor = visitorOfRequest(context);
    const { values } = await readForm(context, visitor, Had);
    if (values === null) return views.showUnknown(context, visitor);
    const { country } = origins.ofContext(context);
    const nobody = { accountId: null, owned: [], openerOrigin: null, publisherId: null, returnOrigins: [], country };
    try {
      const { row } = await createCheckout(database, values, {}, nobody, clock());
      return leadTo(context, visitor, pathOf(row));
    } catch (error) {
      if (error instanceof StoreProblem) return views.showRefusal(context, visitor, values.product);
      throw error;
    }
  };

  /** How a payment has ended. While its provider cannot be asked nobody is told that something failed: the worker asks again. */
  const settled = async (row: CheckoutRow): Promise<CheckoutRow> => {
    try {
      return await payments.settle(row.id);
    } catch (error) {
      log.error({ err: error, checkout: row.id }, 'the payment provider does not answer');
      return row;
    }
  };

  return new Hono()
    .post('/checkout', begin)
    .get('/checkout/:id', async (context) => {
      const visitor = visitorOfRequest(context);
      const found = await find(context);
      if (found === null) return views.showUnknown(context, visitor);
      const call = callOf(context, visitor, found);
      if (!call.isFramed && context.req.query('ticket') !== undefined) {
        const ticket = ticketOf(context, found);
        if (ticket !== null) keepTicket(context, found, ticket, site.origin);
        return leadTo(context, visitor, pathOf(found), { card: context.req.query('card') ?? null });
      }
      const row = found.state === 'processing' ? await settled(found) : found;
      return show({ ...call, row });
    })
    .get('/checkout/:id/return', async (context) => {
      const visitor = visitorOfRequest(context);
      const found = await find(context);
      if (found === null) return views.showUnknown(context, visitor);
      await settled(found);
      const { ticket } = callOf(context, visitor, found);
      return leadTo(context, visitor, pathOf(found), { ticket });
    })
    .post('/checkout/:id', async (context) => {
      const visitor = visitorOfRequest(context);
      const row = await find(context);
      if (row === null) return views.showUnknown(context, visitor);
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
