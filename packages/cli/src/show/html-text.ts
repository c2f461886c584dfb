import { type FormatCallback, convert } from 'html-to-text';
import wrapAnsi from 'wrap-ansi';

/** Before lines that are to stay as they are. It cannot come from a store: its texts are plain by then. */
const verbatim = '\u0000';

const code: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ isPre: true, leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (block) =>
      block
        .trimEnd()
        .split('\n')
        .map((line) => `${verbatim}    ${line}`)
        .join('\n'),
  });
};

/** Wraps a line with what follows below its text, not below its bullet. */
const wrapLine = (line: string, width: number): string => {
  if (line.startsWith(verbatim)) return line.slice(verbatim.length);
  const [lead = ''] = /^ *(?:- |\d+\. )?/.exec(line) ?? [];
  return wrapAnsi(line.slice(lead.length), Math.max(width - lead.length, 10), { hard: true })
    .split('\n')
    .map((part, at) => (at === 0 ? lead : ' '.repeat(lead.length)) + part)
    .join('\n');
};

/** A publisher's HTML as text for a terminal. @param width longest line, in characters */
export const htmlText = (html: string, width: number): string =>
  convert(html, {
    wordwrap: false,
    formatters: { code },
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'img', format: 'skip' },
      { selector: 'pre', format: 'code' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] as [string, string] } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ],
  })
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
