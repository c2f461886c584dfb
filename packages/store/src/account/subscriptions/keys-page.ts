import type { ProductKey, Subscription } from '@chandlery/contract';
import { type Html, html } from '../../pages/html.ts';
import { icon } from '../../pages/layout/icon.ts';
import type { Site } from '../../pages/site.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { accountPage } from '../layout/account-page.ts';
import type { Person } from '../layout/person.ts';
import { copyable } from '../layout/secret.ts';
import { paths } from '../paths.ts';

export interface KeysPage {
  readonly subscription: Subscription;
  readonly keys: readonly ProductKey[];
}

/** What the publisher gave with the order. */
export const productKeysPage = (site: Site, visitor: Visitor, person: Person, page: KeysPage): Html => {
  const { subscription, keys } = page;
  const { id, name } = subscription;
  const path = `${paths.subscriptions}/${id}/keys`;
  const view = ({ id: key, label, value, fileName }: ProductKey): Html =>
    html`<li class="order-key">
      <h2 dir="auto">${label}</h2>
      ${copyable(visitor, value, label)}
      ${
        fileName === null
          ? null
          : html`<p>
              <a href="${path}/${key}" download
                >${icon('download')}${visitor.text('orderKeySave', { file: fileName })}</a
              >
            </p>`
      }
    </li>`;
  return accountPage(
    site,
    visitor,
    person,
    { title: visitor.text('subscriptionKeysOf', { name }), path, section: paths.subscriptions },
    html`<section class="panel account-panel">
        ${
          keys.length === 0
            ? html`<p>${visitor.text('subscriptionKeysNone')}</p>`
            : html`<ul class="order-keys">
                ${keys.map(view)}
              </ul>`
        }
      </section>
      <p><a href="${visitor.link(paths.subscriptions)}">${visitor.text('subscriptionBack')}</a></p>`,
  );
};
