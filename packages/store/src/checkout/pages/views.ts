/** The pages of a checkout, each as it stands. */
import type { Context } from 'hono';
import { countryChoices } from '../../account/profile/countries.ts';
import { paths } from '../../account/paths.ts';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { Database } from '../../database/database.ts';
import type { Logger } from '../../log/log.ts';
import type { FormErrors } from '../../pages/form/field.ts';
import { actionButton } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import { type CheckoutLayout, closeButton, noticePage } from '../../pages/layout/checkout.ts';
import { type FreshOptions, sendFresh } from '../../pages/send.ts';
import { type Site, productPath } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { PaymentProvider, PaymentStatus } from '../../payment/provider.ts';
import { stripeSources } from '../../payment/stripe/page-sources.ts';
import type { Holders } from '../../subscription/holders.ts';
import type { CheckoutPayments } from '../payments.ts';
import type { CheckoutRow } from '../tables.ts';
import type { Actor } from './actor.ts';
import { type Call, layoutOf, linkTo, pathOf, telling } from './call.ts';
import { donePage } from './done-page.ts';
import { choiceErrors, choiceOf } from './entered.ts';
import { currenciesFor, intervalsIn } from './intervals.ts';
import { holdsPlan } from './holds-plan.ts';
import { findOffer } from './offer.ts';
import type { Chosen } from './content.ts';
import { entryCheckoutPage, openCheckoutPage } from './page.ts';
import { returnAddress } from './return-address.ts';
import { intervalTotals, workOut } from './worked.ts';

export interface CheckoutViewsOptions {
  readonly site: Site;
  readonly database: Database;
  readonly provider: Pick<PaymentProvider, 'name' | 'find'>;
  readonly payments: Pick<CheckoutPayments, 'step'>;
  readonly holders: Holders;
  readonly addresses: Addresses;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** Where Stripe's own pages are, to which paying leads. */
const stripePages = 'https://checkout.stripe.com';

export const createCheckoutViews = (options: CheckoutViewsOptions) => {
  const { site, database, provider, payments, holders, addresses, clock, log } = options;
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
    const { worked, errors } = await workOut(database, visitor, wanted, clock());
    if (worked === null) return showNotForSale(call);
    const { interval, currency } = worked.quote;
    const intervals = currency === null ? [] : intervalsIn(prices, currency);
    const isUnpayable = worked.agreed.isPaid && provider.name === 'none';
    const isHeld = row.renewsId === null && (await holdsPlan(database, wanted.holderId ?? '', row.planId));
    const page = openCheckoutPage(site, visitor, {
      offer,
      worked,
      icon: iconOf(offer.product),
      action: linkTo(call),
      layout: layoutOf(call),
      errors: { ...errors, ...(isUnpayable ? { form: visitor.text('checkoutNoPayments') } : {}), ...wrong },
      actor,
      chosen: { ...chosen, interval, currency },
      heldBy: isHeld ? (actor.owned.find(({ id }) => id === wanted.holderId)?.name ?? null) : null,
      isRenewal: row.renewsId !== null,
      intervals: await intervalTotals(database, { ...wanted, currency }, intervals, clock()),
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
    const { worked } = await workOut(database, visitor, row, clock());
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

  /** The payment itself, where the provider's script has a part of this page for it; null where it has a page of its own. */
  const showEmbedded = async (call: Call) => {
    const { visitor, row } = call;
    const step = provider.name === 'stripe' && row.mode === 'embedded' ? await payments.step(row.id) : null;
    if (step?.kind !== 'embedded') return null;
    const page = notice(
      call,
      visitor.text('checkoutPayHere'),
      `${row.quote.product.name} · ${row.quote.plan.name}`,
      html`<script src="${step.script}" defer></script>
        <div
          id="provider"
          class="checkout-provider"
          data-client-secret="${step.clientSecret}"
          data-publishable-key="${step.publishableKey}"
          aria-busy="true"
        ></div>
        <p id="provider-missing" class="field-error" hidden>
          ${icon('warning')}<span>${visitor.text('checkoutFormMissing')}</span>
        </p>
        <noscript><p>${visitor.text('checkoutFormMissing')}</p></noscript>
        <form class="form" method="post" action="${linkTo(call)}">
          <button type="submit" name="do" value="leave" class="button-link">${visitor.text('checkoutLeave')}</button>
        </form>`,
      { telling: telling(call, { isWatching: true }) },
    );
    return send(call, page, { provider: stripeSources });
  };

  /** Whether a payment waits for its customer. Where its provider cannot be asked, it is waited for. */
  const paymentState = async ({ id, paymentReference }: CheckoutRow): Promise<PaymentStatus['state']> => {
    if (paymentReference === null) return 'open';
    try {
      return (await provider.find(paymentReference)).state;
    } catch (error) {
      log.error({ err: error, checkout: id }, 'the payment provider does not answer');
      return 'processing';
    }
  };

  /** A payment that waits for its customer, or for the bank. */
  const showProcessing = async (call: Call, isActor: boolean) => {
    const { visitor, row } = call;
    if ((await paymentState(row)) !== 'open' || !isActor) {
      const page = notice(
        call,
        visitor.text('checkoutWaiting'),
        visitor.text('checkoutWaitingText'),
        html`<p class="checkout-spinner" role="status">${icon('clock')}</p>`,
        { telling: telling(call, { isWatching: true }), refresh: 3 },
      );
      return send(call, page);
    }
    const embedded = await showEmbedded(call);
    if (embedded !== null) return embedded;
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

  /** What a customer sees who has given up, where the page that waits has not taken it away by then. */
  const showLeft = (call: Call) => {
    const { visitor, isFramed } = call;
    const page = notice(
      call,
      visitor.text('checkoutLeft'),
      visitor.text('checkoutLeftText'),
      html`<p class="checkout-entries">
        ${isFramed ? null : closeButton(visitor)}
        <a class="button button-wide button-quiet" href="${linkTo(call)}">${visitor.text('checkoutBack')}</a>
      </p>`,
      { telling: telling(call, { state: 'left' }) },
    );
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

  /** A product's plan that somebody wanted and that cannot be had. */
  const showRefusal = (context: Context, visitor: Visitor, product: string) => {
    const layout = { path: '/checkout', telling: null, cancel: null };
    const page = noticePage(
      site,
      visitor,
      { ...layout, title: visitor.text('checkoutNotForSale'), lead: visitor.text('checkoutNotForSaleText') },
      html`<p><a class="button" href="${visitor.link(productPath(product))}">${visitor.text('checkoutAgain')}</a></p>`,
    );
    return sendFresh(context, site, visitor, page, { status: 409 });
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

  return {
    showOpen,
    showNotForSale,
    showEntry,
    showStranger,
    showProcessing,
    showDone,
    showLeft,
    showOver,
    showUnknown,
    showRefusal,
  };
};
