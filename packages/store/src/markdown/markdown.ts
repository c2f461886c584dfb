/** Publishers' Markdown → HTML of the store's allow-list, safe on any page. */
import { createParser } from './parser.ts';
import { sanitize } from './sanitize.ts';

export interface MarkdownOptions {
  /** Level of the text's highest heading in the result, 2 to 6; 3 unless told, so that it fits below a page's title and section. */
  readonly topHeading?: 2 | 3 | 4 | 5 | 6;
  /** Prefix of heading ids, so that texts on one page do not meet. Without it headings have no ids and in-page links lead nowhere. */
  readonly anchors?: string;
  /** Origins whose images are shown in place (the store's own); none unless told. Any other image becomes a link to it. */
  readonly imageOrigins?: readonly string[];
}

const parser = createParser();

/**
 * Renders a publisher's text. It never throws, whatever the text.
 *
 * The result holds only the elements, attributes and link schemes of `allowlist.ts`; there is no script, style, form or frame in it, no
 * event handler, and no address that is fetched without the visitor's doing unless it is on one of `imageOrigins`.
 * @example renderMarkdown('# Hi\n<script>x</script> [docs](https://acme.example)', { anchors: 'about' })
 */
export const renderMarkdown = (text: string, options: MarkdownOptions = {}): string => {
  const { topHeading = 3, anchors = null, imageOrigins = [] } = options;
  const names = { prefix: anchors, ids: new Set<string>() };
  const html = parser.render(text, { ...names });
  return sanitize(html, { topHeading, imageOrigins, ...names });
};
