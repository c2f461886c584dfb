import { checkoutScript } from '../checkout/script/checkout-script.ts';
import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { languages } from './footer.ts';
import { head } from './head.ts';
import { icon, sign } from './icon.ts';

/** What the page that waits for a purchase is told, and by whom. */
export interface Telling {
  readonly checkoutId: string;
  /** As the messages have it; null where there is nothing new to tell. */
  readonly state: string | null;
  /** The only origin that is told anything; null: nobody is. */
  readonly openerOrigin: string | null;
  readonly mode: 'popup' | 'redirect' | 'embedded';
  /** Where it leads by itself after a while, unless somebody does something on it. */
  readonly leadsTo?: string | null;
  /** Whether it is asked for again as soon as the checkout's state is another. */
  readonly isWatching?: boolean;
}

export interface CheckoutLayout {
  readonly title: string;
  /** Of the page, without a query. */
  readonly path: string;
  /** What links of the page keep of its query. */
  readonly query?: Readonly<Record<string, string | null>>;
  readonly hasErrors?: boolean;
  readonly telling: Telling | null;
  /** Where a customer goes who gives up; null where there is nothing to give up. */
  readonly cancel: { readonly href: string; readonly label: string } | null;
  /** Seconds after which it is asked for again where no script runs. */
  readonly refresh?: number | null;
}

const attributes = ({ checkoutId, state, openerOrigin, mode, leadsTo = null, isWatching = false }: Telling): Html =>
  html` data-checkout="${checkoutId}" data-mode="${mode}" ${state === null ? null : html`data-state="${state}"`}
  ${openerOrigin === null ? null : html`data-opener="${openerOrigin}"`}
  ${leadsTo === null ? null : html`data-leads-to="${leadsTo}"`} ${isWatching ? html`data-watch` : null}`;

/** A page on the way through a purchase: nothing on it leads elsewhere but giving up. Inside a vendor's page it is only what it is about. */
export const checkoutLayout = (site: Site, visitor: Visitor, options: CheckoutLayout, main: Html): Html => {
  const { title, path, query = {}, hasErrors = false, telling, cancel, refresh = null } = options;
  const about = {
    title: hasErrors ? visitor.text('errorTitle', { title }) : title,
    description: title,
    path,
    isIndexed: false,
    hasForms: true,
    scripts: [checkoutScript.path],
    refresh,
  };
  return html`<!doctype html>
    <html lang="${visitor.locale}" dir="${visitor.direction}">
      ${head(site, visitor, about)}
      <body
        class="checkout-body ${telling?.mode === 'embedded' ? 'checkout-embedded' : null}"
        ${telling === null ? null : attributes(telling)}
      >
        <a class="skip-link" href="#content">${visitor.text('skipToContent')}</a>
        <header class="checkout-header">
          <p class="checkout-brand">${sign}<span>${site.name}</span></p>
          ${
            cancel === null
              ? null
              : html`<a class="checkout-cancel" href="${cancel.href}">${icon('close')}${cancel.label}</a>`
          }
        </header>
        <main id="content" tabindex="-1">${main}</main>
        <footer class="checkout-footer">
          <p>${visitor.text('poweredBy')}</p>
          ${languages(visitor, { ...about, query })}
        </footer>
      </body>
    </html> `;
};

/** Is there where a script runs that can close the window. */
export const closeButton = (visitor: Visitor): Html =>
  html`<button type="button" class="button button-wide" data-close hidden>${visitor.text('checkoutClose')}</button>`;

export interface NoticePage extends CheckoutLayout {
  readonly lead: string | Html;
  readonly icon?: Html | null;
}

/** A page that says one thing, with what can be done. */
export const noticePage = (site: Site, visitor: Visitor, options: NoticePage, content: Html): Html =>
  checkoutLayout(
    site,
    visitor,
    options,
    html`<div class="checkout-notice">
      ${options.icon ?? null}
      <h1>${options.title}</h1>
      <p class="checkout-lead">${options.lead}</p>
      ${content}
    </div>`,
  );
