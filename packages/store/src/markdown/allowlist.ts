/** What of a publisher's text may become markup. Data only: the sanitiser obeys it, the tests hold its output to it. */

/** Schemes a link may have. */
export const linkSchemes = ['http:', 'https:', 'mailto:'] as const;

/** Elements that reach a page, each with its attributes. Headings are added by level. */
export const allowedElements = {
  a: ['href', 'rel', 'title'],
  abbr: ['title'],
  b: [],
  blockquote: ['dir'],
  br: [],
  caption: [],
  code: ['class'],
  dd: ['dir'],
  del: [],
  details: ['open', 'dir'],
  dl: [],
  dt: ['dir'],
  em: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'],
  ins: [],
  kbd: [],
  li: ['dir'],
  mark: [],
  ol: ['start'],
  p: ['dir'],
  pre: ['tabindex'],
  q: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['align', 'colspan', 'rowspan'],
  tfoot: [],
  th: ['align', 'colspan', 'rowspan'],
  thead: [],
  tr: [],
  ul: [],
  var: [],
} as const satisfies Record<string, readonly string[]>;

/** Attributes of every heading. */
export const headingAttributes = ['id', 'dir'] as const;

/**
 * Elements that are dropped in silence, their text kept: what people write in Markdown for looks. A tag that is neither here nor
 * allowed (`<version>`) was meant to be read, and is shown as text.
 */
export const droppedElements = [
  'address', 'article', 'aside', 'audio', 'base', 'big', 'body', 'button', 'canvas', 'center', 'div', 'embed', 'fieldset', 'figcaption',
  'figure', 'font', 'footer', 'form', 'frame', 'frameset', 'head', 'header', 'html', 'iframe', 'input', 'label', 'legend', 'link', 'main',
  'marquee', 'math', 'meta', 'nav', 'nobr', 'noembed', 'noframes', 'noscript', 'object', 'optgroup', 'option', 'param', 'picture',
  'plaintext', 'script', 'section', 'select', 'slot', 'source', 'strike', 'style', 'svg', 'template', 'textarea', 'title', 'tt', 'u', 'video',
  'wbr', 'xmp',
] as const;

/** Elements whose content is not meant to be read either. */
export const discardedContent = ['script', 'style', 'textarea', 'option', 'xmp', 'noembed', 'noframes', 'noscript', 'template', 'title', 'svg', 'math'];
