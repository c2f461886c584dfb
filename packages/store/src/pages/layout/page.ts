import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { footer } from './footer.ts';
import { type PageHead, head } from './head.ts';
import { header } from './header.ts';

export interface PageOptions extends PageHead {
  /** What the search box in the header holds; null where the page has its own search box. */
  readonly searched?: string | null;
}

/** A whole page: head, header with navigation and search, the one `main`, footer. */
export const page = (site: Site, visitor: Visitor, options: PageOptions, main: Html): Html =>
  html`<!doctype html>
    <html lang="${visitor.locale}" dir="${visitor.direction}">
      ${head(site, visitor, options)}
      <body>
        <a class="skip-link" href="#content">${visitor.text('skipToContent')}</a>
        ${header(site, visitor, options.path, options.searched === undefined ? '' : options.searched)}
        <main id="content" tabindex="-1">${main}</main>
        ${footer(site, visitor, options)}
      </body>
    </html> `;
