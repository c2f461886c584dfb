import type { Addresses } from '../../catalogue/addresses.ts';
import { type Choice, type FormErrors, checkbox, field, selection } from '../../pages/form/field.ts';
import { form } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { type Redeemable, termsShown } from './find-redeemable.ts';
import { itemView, termsView } from './item-view.ts';
import { redeemPath } from './path.ts';

export interface RedeemPage {
  readonly redeemable: Redeemable;
  readonly addresses: Addresses;
  /** Accounts and organisations that it can be for, the visitor first. */
  readonly holders: readonly Choice[];
  /** The one that is chosen. */
  readonly holder: string;
  readonly errors?: FormErrors;
}

/** The names of products whose terms are to be accepted, each once. */
const productsWithTerms = ({ items }: Redeemable): string[] => [
  ...new Set(items.filter(({ terms }) => terms !== null).map(({ productName }) => productName)),
];

export const testNotice = (visitor: Visitor, { order }: Redeemable): Html | null =>
  order.mode === 'live'
    ? null
    : html`<div class="notice notice-hint">
        ${icon('warning')}
        <p>${visitor.text('orderTest')}</p>
      </div>`;

const acceptForm = (visitor: Visitor, { redeemable, holders, holder, errors = {} }: RedeemPage): Html => {
  const products = productsWithTerms(redeemable);
  const { token } = redeemable.order;
  const isForOneself = holders.length === 1;
  return form(
    {
      action: visitor.link(redeemPath),
      submit: visitor.text('orderAccept'),
      errors,
      hidden: { token, shown: termsShown(redeemable), ...(isForOneself ? { holder } : {}) },
    },
    [
      ...(isForOneself
        ? []
        : [
            selection({
              name: 'holder',
              label: visitor.text('orderHolder'),
              hint: visitor.text('orderHolderHint'),
              value: holder,
              choices: holders,
              errors,
            }),
          ]),
      ...(products.length === 0
        ? []
        : [
            checkbox({
              name: 'terms',
              label: visitor.text('orderTerms', { product: visitor.list(products) }),
              errors,
            }),
          ]),
    ],
  );
};

/** What a customer sees who follows an order's token: what was ordered, the terms, and whom it is for. */
export const redeemPage = (site: Site, visitor: Visitor, content: RedeemPage): Html => {
  const { redeemable, addresses, errors = {} } = content;
  const { publisher, items } = redeemable;
  return entryPage(
    site,
    visitor,
    {
      title: visitor.text('orderTitle', { publisher: publisher.name }),
      lead: visitor.text('orderLead'),
      path: redeemPath,
      query: { token: redeemable.order.token },
      hasErrors: Object.keys(errors).length > 0,
      isWide: true,
    },
    html`${testNotice(visitor, redeemable)}
      <ul class="order-items" aria-label="${visitor.text('orderItems')}">
        ${items.map((item) =>
          itemView(visitor, addresses, item, item.terms === null ? null : termsView(visitor, item.terms)),
        )}
      </ul>
      ${acceptForm(visitor, content)}
      <p class="order-managed">${visitor.text('orderManaged', { publisher: publisher.name })}</p>`,
  );
};

/** For who has the token and no address with it. */
export const enterTokenPage = (site: Site, visitor: Visitor): Html =>
  entryPage(
    site,
    visitor,
    { title: visitor.text('orderEnter'), lead: visitor.text('orderEnterLead'), path: redeemPath },
    html`<form class="form" method="get" action="${redeemPath}">
      ${visitor.hasChosenLanguage ? html`<input type="hidden" name="lang" value="${visitor.locale}" />` : null}
      ${field({
        name: 'token',
        label: visitor.text('orderToken'),
        autocomplete: 'off',
        maxLength: 200,
        direction: 'ltr',
        isCode: true,
      })}
      <div class="form-actions">
        <button type="submit" class="button">${visitor.text('orderShow')}</button>
      </div>
    </form>`,
  );

/** An order that cannot be redeemed, and why. */
export const refusedPage = (
  site: Site,
  visitor: Visitor,
  title: string,
  lead: string,
  more: Html | null = null,
): Html =>
  entryPage(
    site,
    visitor,
    { title, lead, path: redeemPath },
    html`${more}
      <p><a class="button button-quiet" href="${visitor.link(redeemPath)}">${visitor.text('orderEnter')}</a></p>`,
  );
