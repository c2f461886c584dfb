import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';

/** What a vendor pastes into their own page. */
const snippet = (site: Site, slug: string): string =>
  `<script type="module" src="${site.origin}/embed/v1/store.js"></script>\n<store-listing product="${slug}"></store-listing>`;

export const embedBand = (site: Site, visitor: Visitor, slug: string): Html =>
  html` <section class="band" aria-labelledby="embed">
    <div>
      <h2 id="embed">${visitor.text('embedTitle')}</h2>
      <p>${visitor.text('embedText')}</p>
    </div>
    <pre class="code" role="group" tabindex="0" dir="ltr" aria-label="HTML"><code>${snippet(site, slug)}</code></pre>
  </section>`;
