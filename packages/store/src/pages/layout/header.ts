import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { icon, sign } from './icon.ts';

/** The search form. A chosen language goes along in a hidden field, since a form's own query replaces the address's. */
export const searchForm = (visitor: Visitor, query: string, size: 'header' | 'hero'): Html =>
  html` <form class="search-form search-form-${size}" action="/search" method="get" role="search">
    ${visitor.hasChosenLanguage ? html`<input type="hidden" name="lang" value="${visitor.locale}" />` : null}
    <label class="visually-hidden" for="search-${size}">${visitor.text('searchLabel')}</label>
    ${icon('search')}
    <input
      id="search-${size}"
      name="q"
      type="search"
      value="${query}"
      maxlength="200"
      dir="auto"
      autocomplete="off"
      spellcheck="false"
      placeholder="${visitor.text('searchPlaceholder')}"
    />
    <button type="submit" class="button">${visitor.text('search')}</button>
  </form>`;

const item = (visitor: Visitor, current: string, path: string, label: string): Html =>
  html`<li><a href="${visitor.link(path)}" ${current === path ? html`aria-current="page"` : null}>${label}</a></li>`;

/** `searched` is what the search box holds; null leaves the box out. */
export const header = (site: Site, visitor: Visitor, path: string, searched: string | null): Html =>
  html` <header class="site-header">
    <div class="frame">
      <a class="brand" href="${visitor.link('/')}">${sign}<span>${site.name}</span></a>
      ${searched === null ? null : searchForm(visitor, searched, 'header')}
      <nav class="site-navigation" aria-label="${visitor.text('mainNavigation')}">
        <ul>
          ${item(visitor, path, '/search', visitor.text('browse'))}
          ${item(visitor, path, '/docs/api', visitor.text('apiReference'))}
          ${item(visitor, path, '/account', visitor.text('account'))}
        </ul>
      </nav>
    </div>
  </header>`;
