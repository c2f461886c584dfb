import { type Html, html } from '../html.ts';
import { searchForm } from '../layout/header.ts';
import { page } from '../layout/page.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';

const faultPage = (
  site: Site,
  visitor: Visitor,
  path: string,
  code: string,
  title: string,
  text: string,
  extra: Html | null,
): Html =>
  page(
    site,
    visitor,
    { title, description: text, path, isIndexed: false, searched: null },
    html` <div class="frame fault">
      <p class="fault-code" aria-hidden="true">${code}</p>
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      ${extra} ${searchForm(visitor, '', 'hero')}
      <p><a href="${visitor.link('/')}">${visitor.text('home')}</a></p>
    </div>`,
  );

export const notFoundPage = (site: Site, visitor: Visitor, path: string): Html =>
  faultPage(site, visitor, path, '404', visitor.text('notFoundTitle'), visitor.text('notFoundText'), null);

/** `requestId` is what the log knows the request by; null where there is none. */
export const internalFaultPage = (site: Site, visitor: Visitor, path: string, requestId: string | null): Html =>
  faultPage(
    site,
    visitor,
    path,
    '500',
    visitor.text('faultTitle'),
    visitor.text('faultText'),
    requestId === null ? null : html`<p><code>${visitor.text('faultReference', { id: requestId })}</code></p>`,
  );
