import { formScript } from '../form/script/form-script.ts';
import { type Html, dataBlock, html } from '../html.ts';
import { localeNames } from '../locale/locales.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';

/** What a page says of itself to search engines and to whoever shares it. */
export interface PageHead {
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  /** The page's one address: a path of this store without `lang`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | readonly string[] | null | undefined>>;
  /** `noindex` for pages that are one of endlessly many, or of no lasting worth. */
  readonly isIndexed?: boolean;
  readonly image?: string | null;
  readonly kind?: 'website' | 'product' | 'profile';
  readonly structuredData?: unknown;
  /** The page has forms that a script makes easier to fill in. */
  readonly hasForms?: boolean;
  /** Paths of further scripts. */
  readonly scripts?: readonly string[];
  /** Seconds after which it is asked for again where no script runs. */
  readonly refresh?: number | null;
  /** The page has elements of ours: their script is loaded. */
  readonly hasElements?: boolean;
}

const alternates = (site: Site, path: string): Html =>
  html` ${localeNames.map(
      (locale) => html`<link rel="alternate" hreflang="${locale}" href="${site.origin}${path}?lang=${locale}" /> `,
    )}<link rel="alternate" hreflang="x-default" href="${site.origin}${path}" />`;

export const head = (site: Site, visitor: Visitor, page: PageHead): Html => {
  const {
    title,
    description,
    path,
    query = {},
    isIndexed = true,
    image = null,
    kind = 'website',
    structuredData,
    hasForms = false,
    scripts = [],
    refresh = null,
    hasElements = false,
  } = page;
  const address = `${site.origin}${visitor.link(path, query)}`;
  const fullTitle = path === '/' ? `${site.name} · ${title}` : `${title} · ${site.name}`;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${fullTitle}</title>
    <meta name="description" content="${description}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0f151d" />
    ${isIndexed ? html`<link rel="canonical" href="${address}" />${alternates(site, path)}` : html`<meta name="robots" content="noindex, follow" />`}
    <meta property="og:site_name" content="${site.name}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:type" content="${kind}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:locale" content="${visitor.locale.replace('-', '_')}" />
    ${image === null ? null : html`<meta property="og:image" content="${image}" />`}
    <meta name="twitter:card" content="summary" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="search" type="application/opensearchdescription+xml" title="${site.name}" href="/opensearch.xml" />
    <link rel="stylesheet" href="${site.stylesheet}" />
    ${hasForms ? html`<script type="module" src="${formScript.path}"></script>` : null}
    ${scripts.map((script) => html`<script type="module" src="${script}"></script> `)}
    ${refresh === null ? null : html`<noscript><meta http-equiv="refresh" content="${refresh}" /></noscript>`}
    ${!hasElements || site.script === null ? null : html`<script type="module" src="${site.script}"></script>`}
    ${structuredData === undefined ? null : dataBlock('application/ld+json', structuredData)}
  </head>`;
};
