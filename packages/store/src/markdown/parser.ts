import MarkdownIt from 'markdown-it';
import { allowedElements, droppedElements } from './allowlist.ts';
import { nameHeadings, plainEmptyHeaders } from './headings.ts';

const markup = new Set<string>([
  ...Object.keys(allowedElements),
  ...droppedElements,
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** `<version>` in a sentence is a placeholder to be read, not a tag: it becomes text. Comments and real tags go on to the sanitiser. */
const showPlaceholders = (html: string): string =>
  html.replaceAll(/<(?=\/?([a-z][^\s/>]*))/gi, (bracket, name: string) =>
    markup.has(name.toLowerCase()) ? bracket : '&lt;',
  );

/** CommonMark with tables, strikethrough and bare web addresses as links. What it answers is not safe until it is sanitised. */
export const createParser = () => {
  const parser = new MarkdownIt({ html: true, linkify: true });
  // Only what is written with its scheme: `postgres.conf` and `node.js` are not sites.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parser.renderer.rules.html_inline = (tokens, index) => showPlaceholders(tokens[index]?.content ?? '');
  parser.renderer.rules.html_block = (tokens, index) => showPlaceholders(tokens[index]?.content ?? '');
  parser.core.ruler.push('name_headings', nameHeadings);
  parser.core.ruler.push('plain_empty_headers', plainEmptyHeaders);
  return parser;
};
