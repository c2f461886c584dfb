import type { Subscription } from '@chandlery/contract';
import type { Invoice } from '../../compatible/billing/find-invoices.ts';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { paths } from '../paths.ts';

export interface InvoicesPage {
  readonly subscription: Subscription;
  readonly invoices: readonly Invoice[];
}

const row = (visitor: Visitor, path: string, { payment }: Invoice): Html => {
  const { id, paidAt, amount, currency, refunded } = payment;
  const time = paidAt.toISOString();
  const back = refunded === 0 ? null : visitor.text('invoiceRefunded', { price: visitor.money(refunded, currency) });
  return html`<li class="account-invoice">
    <span>
      <time datetime="${time}">${visitor.date(time)}</time>
      ${back === null ? null : html`<small>${back}</small>`}
    </span>
    <b>${visitor.money(amount, currency)}</b>
    <a
      href="${path}/${id}"
      download="${id}.pdf"
      aria-label="${visitor.text('invoiceDownloadOf', { date: visitor.date(time) })}"
      >${icon('download')}PDF</a
    >
  </li>`;
};

/** What has been paid for a subscription. */
export const invoicesPage = (site: Site, visitor: Visitor, person: Person, page: InvoicesPage): Html => {
  const { subscription, invoices } = page;
  const { id, name } = subscription;
  const path = `${paths.subscriptions}/${id}/invoices`;
  return accountPage(
    site,
    visitor,
    person,
    { title: visitor.text('invoicesOf', { name }), path, section: paths.subscriptions },
    html`<section class="panel account-panel">
        ${
          invoices.length === 0
            ? html`<p>${visitor.text('invoicesNone')}</p>`
            : html`<ul class="account-invoices">
                ${invoices.map((invoice) => row(visitor, path, invoice))}
              </ul>`
        }
      </section>
      <p><a href="${visitor.link(paths.subscriptions)}">${visitor.text('subscriptionBack')}</a></p>`,
  );
};
