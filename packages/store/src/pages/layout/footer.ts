import { type Html, html } from '../html.ts';
import { localeNames, locales } from '../locale/locales.ts';
import type { Site } from '../site.ts';
import { type Visitor, createVisitor } from '../visitor.ts';
import type { PageHead } from './head.ts';
import { icon, sign } from './icon.ts';

/** The page's own address in each language; the name of a language is written in that language. */
export const languages = (visitor: Visitor, { path, query }: PageHead): Html =>
  html` <nav class="languages" aria-label="${visitor.text('language')}">
    ${icon('globe')}
    <ul>
      ${localeNames.map(
        (name) =>
          html`<li>
            <a
              href="${createVisitor(name, true).link(path, query)}"
              lang="${name}"
              hreflang="${name}"
              dir="${locales[name].direction}"
              rel="nofollow"
              ${name === visitor.locale ? html`aria-current="true"` : null}
              >${locales[name].name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

export const footer = (site: Site, visitor: Visitor, page: PageHead): Html =>
  html` <footer class="site-footer">
    <div class="frame">
      <p class="footer-brand">
        ${sign}<span><b>${site.name}</b><br />${visitor.text('poweredBy')}</span>
      </p>
      <nav aria-label="${visitor.text('footer')}">
        <ul class="footer-links">
          <li><a href="${visitor.link('/search')}">${visitor.text('browse')}</a></li>
          <li><a href="${visitor.link('/docs/api')}">${visitor.text('apiReference')}</a></li>
        </ul>
      </nav>
      ${languages(visitor, page)}
    </div>
  </footer>`;
