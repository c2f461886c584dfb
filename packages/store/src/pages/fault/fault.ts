import { type Html, html } from '../html.ts';
import { searchForm } from '../layout/header.ts';
import { page } from '../layout/page.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';

/** What went wrong, in the visitor's words. */
export interface Fault {
  readonly status: 404 | 500 | 503;
  readonly title: string;
  readonly text: string;
  /** What the log knows the request by; null where the log has nothing to say of it. */
  readonly requestId: string | null;
}

export const notFound = (visitor: Visitor): Fault => ({
  status: 404,
  title: visitor.text('notFoundTitle'),
  text: visitor.text('notFoundText'),
  requestId: null,
});

export const internalFault = (visitor: Visitor, requestId: string | null): Fault => ({
  status: 500,
  title: visitor.text('faultTitle'),
  text: visitor.text('faultText'),
  requestId,
});

export const unavailable = (visitor: Visitor, requestId: string | null): Fault => ({
  status: 503,
  title: visitor.text('unavailableTitle'),
  text: visitor.text('unavailableText'),
  requestId,
});

/** A page that says what went wrong, and how to go on. */
export const faultPage = (site: Site, visitor: Visitor, path: string, fault: Fault): Html => {
  const { status, title, text, requestId } = fault;
  return page(
    site,
    visitor,
    { title, description: text, path, isIndexed: false, searched: null },
    html` <div class="frame fault">
      <p class="fault-code" aria-hidden="true">${status}</p>
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      ${requestId === null ? null : html`<p><code>${visitor.text('faultReference', { id: requestId })}</code></p>`}
      ${searchForm(visitor, '', 'hero')}
      <p><a href="${visitor.link('/')}">${visitor.text('home')}</a></p>
    </div>`,
  );
};
