import type { Addresses } from '../../catalogue/addresses.ts';
import { copyable } from '../../account/layout/secret.ts';
import { paths } from '../../account/paths.ts';
import { doneNotice } from '../../pages/form/form.ts';
import { type Html, html } from '../../pages/html.ts';
import { entryPage } from '../../pages/layout/entry.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { ProductKeyRow } from '../fulfilment/find-orders.ts';
import type { Redeemable, RedeemableItem } from './find-redeemable.ts';
import { itemView } from './item-view.ts';
import { testNotice } from './page.ts';
import { redeemPath } from './path.ts';

export interface AcceptedPage {
  readonly redeemable: Redeemable;
  readonly addresses: Addresses;
  /** Name of the account or organisation that has it. */
  readonly holder: string;
  /** It has been accepted in this moment. */
  readonly isNew: boolean;
}

const keyView = (visitor: Visitor, token: string, { id, label, value, fileName }: ProductKeyRow): Html =>
  html`<li class="order-key">
    <h4 dir="auto">${label}</h4>
    ${copyable(visitor, value, label)}
    ${
      fileName === null
        ? null
        : html`<p>
            <a href="${visitor.link(`${redeemPath}/keys/${id}`, { token })}" download
              >${icon('download')}${visitor.text('orderKeySave', { file: fileName })}</a
            >
          </p>`
    }
  </li>`;

const keysView = (visitor: Visitor, { order, publisher }: Redeemable, { keys }: RedeemableItem): Html | null =>
  keys.length === 0
    ? null
    : html`<h3>${visitor.text('orderKeys')}</h3>
        <ul class="order-keys">
          ${keys.map((key) => keyView(visitor, order.token, key))}
        </ul>
        <p class="field-hint">${visitor.text('orderKeysLater', { publisher: publisher.name })}</p>`;

const pullView = (visitor: Visitor, addresses: Addresses, { images }: RedeemableItem): Html | null =>
  images.length === 0
    ? null
    : html`<h3>${visitor.text('orderPull')}</h3>
        ${images.map((image) => {
          const command = `docker pull ${addresses.reference(image)}`;
          return copyable(visitor, command, command);
        })}`;

/** What an accepted order has given: how it is pulled, and the product keys. */
export const acceptedPage = (
  site: Site,
  visitor: Visitor,
  { redeemable, addresses, holder, isNew }: AcceptedPage,
): Html => {
  const { order, publisher, items } = redeemable;
  const title = visitor.text('orderTitle', { publisher: publisher.name });
  return entryPage(
    site,
    visitor,
    {
      title,
      lead: visitor.text('orderDoneLead', { holder }),
      path: redeemPath,
      query: { token: order.token },
      isWide: true,
    },
    html`${isNew ? doneNotice(visitor.text('orderDone')) : null} ${testNotice(visitor, redeemable)}
      <ul class="order-items" aria-label="${visitor.text('orderItems')}">
        ${items.map((item) =>
          itemView(
            visitor,
            addresses,
            item,
            order.mode === 'live'
              ? html`${pullView(visitor, addresses, item)}${keysView(visitor, redeemable, item)}`
              : null,
          ),
        )}
      </ul>
      <p class="order-managed">${visitor.text('orderManaged', { publisher: publisher.name })}</p>
      <p><a class="button button-quiet" href="${visitor.link(paths.account)}">${visitor.text('account')}</a></p>`,
  );
};
