import type { Addresses } from '../../catalogue/addresses.ts';
import { copyable } from '../../account/layout/secret.ts';
import { paths } from '../../account/paths.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import { type CheckoutLayout, closeButton, noticePage } from '../../pages/layout/checkout.ts';
import type { Site } from '../../pages/site.ts';
import { productPath } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { CheckoutRow } from '../tables.ts';
import type { Actor } from './actor.ts';
import type { CheckoutOffer } from './offer.ts';

export interface DonePage {
  readonly row: CheckoutRow;
  readonly offer: CheckoutOffer;
  readonly addresses: Addresses;
  readonly layout: Omit<CheckoutLayout, 'title' | 'cancel'>;
  /** Null: nothing is said of anybody. */
  readonly actor: Actor | null;
  readonly holder: string;
  /** Where the customer came from; null where they came from the store itself. */
  readonly back: string | null;
  /** Whether its links must not replace the page, which another page has around it. */
  readonly isFramed: boolean;
}

const step = (title: string, content: Html): Html =>
  html`<li>
    <h2>${title}</h2>
    ${content}
  </li>`;

const pullStep = (visitor: Visitor, { offer, addresses, isFramed }: DonePage): Html | null => {
  const { images } = offer.plan;
  const target = isFramed ? html`target="_blank" rel="noopener"` : null;
  if (images.length === 0)
    return step(
      visitor.text('checkoutInstall'),
      html`<p><a href="${visitor.link(productPath(offer.product.slug))}" ${target}>${offer.product.name}</a></p>`,
    );
  return step(
    visitor.text('checkoutDonePull'),
    html`${images.map((image) => {
        const command = `docker pull ${addresses.reference(image)}`;
        return copyable(visitor, command, command);
      })}
      <p>
        <a href="${visitor.link(productPath(offer.product.slug))}#installation" ${target}
          >${visitor.text('checkoutInstall')}</a
        >
      </p>`,
  );
};

const licenseStep = (visitor: Visitor, { row, actor }: DonePage): Html | null =>
  actor?.hasSession !== true || row.subscriptionId === null
    ? null
    : step(
        visitor.text('checkoutDoneLicense'),
        html`<p>${visitor.text('checkoutDoneLicenseText')}</p>
          <p class="checkout-entries">
            <a class="button button-quiet" href="/v1/subscriptions/${row.subscriptionId}/license" download="license.lic"
              >${icon('download')}${visitor.text('checkoutDownload')}</a
            >
            <a class="button button-quiet" href="${visitor.link(paths.subscriptions)}"
              >${visitor.text('checkoutManage')}</a
            >
          </p>`,
      );

const onwards = (visitor: Visitor, { back, isFramed, layout }: DonePage): Html | null => {
  const site = back === null ? null : new URL(back).host;
  if (isFramed) return null;
  return html`<p class="checkout-entries">
    ${site === null || layout.telling?.mode !== 'redirect' ? null : html`<a class="button button-wide" href="${back}">${visitor.text('checkoutReturn', { site })}${icon('arrow')}</a>`}
    ${closeButton(visitor)}
  </p>`;
};

const paidText = (visitor: Visitor, { agreed }: CheckoutRow): string | null => {
  const currency = agreed?.billed.prices[0]?.currency;
  if (agreed === null || currency === undefined || agreed.dueNow === 0) return null;
  return visitor.text('checkoutDonePaid', { total: visitor.money(agreed.dueNow, currency) });
};

/** What a purchase has given, and what to do with it. */
export const donePage = (site: Site, visitor: Visitor, content: DonePage): Html => {
  const { row, offer, actor, holder, layout } = content;
  const names = { product: offer.product.name, plan: offer.plan.name };
  return noticePage(
    site,
    visitor,
    {
      ...layout,
      cancel: null,
      title: visitor.text((row.agreed?.trialDays ?? 0) > 0 ? 'checkoutDoneTrial' : 'checkoutDone'),
      lead:
        actor === null
          ? visitor.text('checkoutDonePlain', names)
          : visitor.text('checkoutDoneLead', { ...names, holder }),
      icon: html`<span class="checkout-mark checkout-mark-good">${icon('check')}</span>`,
    },
    html`${actor === null ? null : html`<p class="checkout-lead">${paidText(visitor, row)} ${visitor.text('checkoutDoneMail', { email: actor.email })}</p>`}
      ${onwards(visitor, content)}
      <section aria-label="${visitor.text('checkoutDoneNext')}">
        <ol class="checkout-steps">
          ${pullStep(visitor, content)} ${licenseStep(visitor, content)}
        </ol>
      </section>`,
  );
};
