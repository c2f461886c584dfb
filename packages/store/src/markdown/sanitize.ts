import sanitizeHtml from 'sanitize-html';
import { addressName, webAddress } from './address.ts';
import { allowedElements, discardedContent, headingAttributes } from './allowlist.ts';
import { headingLevels } from './headings.ts';

/** How one text is made to fit the page it is for. */
export interface Fit {
  readonly topHeading: number;
  /** Prefix of fragments; null where the text has none. */
  readonly prefix: string | null;
  /** Ids that the text's own headings were given. */
  readonly ids: ReadonlySet<string>;
  /** Origins whose images are shown in place. */
  readonly imageOrigins: readonly string[];
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'];
const linkRelation = 'nofollow ugc noopener';
const wholeNumber = /^\d{1,4}$/;

const only = (attributes: sanitizeHtml.Attributes, name: string, pattern: RegExp): sanitizeHtml.Attributes => {
  const value = attributes[name];
  return value !== undefined && pattern.test(value) ? { [name]: value } : {};
};

const direction = (attributes: sanitizeHtml.Attributes) => only(attributes, 'dir', /^(ltr|rtl|auto)$/);

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** HTML cut down to the allow-list, with links, images and headings made fit for a page that is not the publisher's. */
export const sanitize = (html: string, fit: Fit): string => {
  const level = headingLevels(fit.topHeading);
  const unused = new Set(fit.ids);
  /** The `a` elements that are open, outermost first: whether each is still a link in the result. */
  const anchors: boolean[] = [];

  const target = (href: string): sanitizeHtml.Attributes | null => {
    const inPage = `${fit.prefix}-${decoded(href.slice(1)).toLowerCase()}`;
    if (href.startsWith('#')) return fit.ids.has(inPage) ? { href: `#${inPage}` } : null;
    const url = webAddress(href);
    return url === null ? null : { href: url.href, rel: linkRelation };
  };

  const link: sanitizeHtml.Transformer = (_tag, attributes) => {
    const attribs = anchors.includes(true) ? null : target(attributes['href'] ?? '');
    if (attribs === null) return { tagName: 'span', attribs: {} };
    anchors[anchors.length - 1] = true;
    return { tagName: 'a', attribs: { ...attribs, ...only(attributes, 'title', /./) } };
  };

  const image: sanitizeHtml.Transformer = (_tag, attributes) => {
    const url = webAddress(attributes['src']);
    const name = attributes['alt']?.trim() || (url === null ? '' : addressName(url));
    if (url === null || url.protocol === 'mailto:') return { tagName: 'span', attribs: {}, text: name };
    if (!fit.imageOrigins.includes(url.origin)) {
      // An image of another host would tell that host who is looking: it becomes a link that a visitor may follow.
      if (anchors.includes(true)) return { tagName: 'span', attribs: {}, text: name };
      return { tagName: 'a', attribs: { href: url.href, rel: linkRelation }, text: name };
    }
    const size = { ...only(attributes, 'width', wholeNumber), ...only(attributes, 'height', wholeNumber) };
    const alt = anchors.includes(true) ? name : (attributes['alt'] ?? '');
    const attribs = {
      src: url.href,
      alt,
      ...only(attributes, 'title', /./),
      ...size,
      loading: 'lazy',
      decoding: 'async',
      referrerpolicy: 'no-referrer',
    };
    return { tagName: 'img', attribs };
  };

  const heading: sanitizeHtml.Transformer = (tag, attributes) => {
    const id = attributes['id'] ?? '';
    return {
      tagName: `h${level(Number(tag.slice(1)))}`,
      attribs: { ...(unused.delete(id) ? { id } : {}), ...direction(attributes) },
    };
  };

  const cell: sanitizeHtml.Transformer = (tagName, attributes) => {
    const alignment =
      /^text-align:(left|center|right)$/.exec(attributes['style'] ?? '')?.[1] ?? attributes['align'] ?? '';
    const spans = { ...only(attributes, 'colspan', /^\d{1,2}$/), ...only(attributes, 'rowspan', /^\d{1,2}$/) };
    return { tagName, attribs: { ...only({ align: alignment }, 'align', /^(left|center|right)$/), ...spans } };
  };

  const directed: sanitizeHtml.Transformer = (tagName, attributes) => ({ tagName, attribs: direction(attributes) });

  return sanitizeHtml(html, {
    allowedTags: [...Object.keys(allowedElements), ...headings],
    allowedAttributes: {
      ...Object.fromEntries(Object.entries(allowedElements).map(([tag, attributes]) => [tag, [...attributes]])),
      ...Object.fromEntries(headings.map((tag) => [tag, [...headingAttributes]])),
    },
    // `class` is on the list for code alone, to name its language.
    allowedClasses: { code: [/^language-[\w+#.-]{1,40}$/] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nonTextTags: discardedContent,
    onOpenTag: (tag) => {
      if (tag === 'a') anchors.push(false);
    },
    onCloseTag: (tag) => {
      if (tag === 'a') anchors.pop();
    },
    transformTags: {
      a: link,
      img: image,
      ...Object.fromEntries(['h1', ...headings].map((tag) => [tag, heading])),
      td: cell,
      th: cell,
      ...Object.fromEntries(['p', 'li', 'dt', 'dd', 'blockquote'].map((tag) => [tag, directed])),
      details: (tagName, attributes) => ({
        tagName,
        attribs: { ...direction(attributes), ...('open' in attributes ? { open: '' } : {}) },
      }),
      ol: (tagName, attributes) => ({ tagName, attribs: only(attributes, 'start', wholeNumber) }),
      // What scrolls must be reachable by keyboard.
      pre: () => ({ tagName: 'pre', attribs: { tabindex: '0' } }),
    },
    // A link or heading that says nothing is a trap for whoever does not see the page.
    exclusiveFilter: ({ tag, text, mediaChildren }) =>
      /^(a|h[1-6])$/.test(tag) && text.trim() === '' && mediaChildren.length === 0,
  });
};
