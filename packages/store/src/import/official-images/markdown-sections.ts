/** Where a Markdown text may be parted: at its headings, code that looks like one not counted. */
import { createParser } from '../../markdown/parser.ts';

/** A heading of a text. */
export interface Heading {
  /** Index of its first line. */
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** Plain text. */
  readonly text: string;
}

const parser = createParser();

type Token = ReturnType<typeof parser.parse>[number];

const inlineText = (token: Token | undefined): string =>
  (token?.children ?? [])
    .map(({ type, content }) =>
      type === 'softbreak' || type === 'hardbreak' ? ' ' : type.endsWith('html_inline') ? '' : content,
    )
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The headings of a text that are not inside a list or quotation, in order. */
export const headingsOf = (markdown: string): readonly Heading[] => {
  const tokens = parser.parse(markdown, {});
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open' && token.level === 0 && token.map !== null
      ? [{ line: token.map[0], level: Number(token.tag.slice(1)), text: inlineText(tokens[index + 1]) }]
      : [],
  );
};

/** The plain texts of a Markdown text's paragraphs, list items and headings. */
export const plainBlocks = (markdown: string): readonly { readonly isHeading: boolean; readonly text: string }[] =>
  parser.parse(markdown, {}).flatMap((token, index, tokens) => {
    const text = token.type === 'inline' ? inlineText(token) : '';
    return text === '' ? [] : [{ isHeading: tokens[index - 1]?.type === 'heading_open', text }];
  });

/** Parts a text before a line. */
export const splitAt = (markdown: string, line: number): readonly [before: string, after: string] => {
  const lines = markdown.split('\n');
  return [lines.slice(0, line).join('\n').trim(), lines.slice(line).join('\n').trim()];
};

/**
 * A text of at most so many characters: cut before a heading where it is longer, with a pointer to the rest.
 * @param pointer Markdown that says where the rest is
 */
export const fitMarkdown = (markdown: string, limit: number, pointer: string): string => {
  if (markdown.length <= limit) return markdown;
  const room = limit - pointer.length - 2;
  const parts = headingsOf(markdown).map(({ line }) => splitAt(markdown, line)[0]);
  const longest = parts.findLast((part) => part !== '' && part.length <= room) ?? '';
  return `${longest}\n\n${pointer}`.trim();
};
