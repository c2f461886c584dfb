import type { StateCore } from 'markdown-it';

/** The environment of one rendering: the prefix of heading ids (null: none are wanted) and those given so far. */
interface HeadingNames {
  readonly prefix: string | null;
  readonly ids: Set<string>;
}

/** A heading's text as its fragment, the way the public code hosts write it, so that links made for those go on working. */
const fragment = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** An empty header cell announces nothing: it becomes a plain cell. */
export const plainEmptyHeaders = (state: StateCore): void => {
  for (const [index, token] of state.tokens.entries()) {
    const close = state.tokens[index + 2];
    if (token.type !== 'th_open' || close === undefined || state.tokens[index + 1]?.content !== '') continue;
    token.tag = 'td';
    close.tag = 'td';
  }
};

const isHeadingNames = (env: unknown): env is HeadingNames =>
  typeof env === 'object' && env !== null && 'ids' in env && 'prefix' in env;

/** Gives each Markdown heading an id that starts with the prefix, numbered where two read alike. */
export const nameHeadings = (state: StateCore): void => {
  const env: unknown = state.env;
  if (!isHeadingNames(env) || env.prefix === null) return;
  /** How often each text was met: thousands of headings that read alike must not be counted anew for each. */
  const met = new Map<string, number>();
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const inline = state.tokens[index + 1]?.children ?? [];
    const text = inline
      .filter(({ type }) => type === 'text' || type === 'code_inline')
      .map(({ content }) => content)
      .join('');
    const id = `${env.prefix}-${fragment(text)}`;
    let count = met.get(id) ?? 0;
    let unique = count === 0 ? id : `${id}-${count}`;
    while (env.ids.has(unique)) unique = `${id}-${++count}`;
    met.set(id, count + 1);
    env.ids.add(unique);
    token.attrSet('id', unique);
  }
};

/**
 * Heading levels that fit below a page's own and never skip one, whatever levels the text uses: the first is `top`, one below it
 * in the text is one below it in the result, and none is beyond 6.
 */
export const headingLevels = (top: number): ((level: number) => number) => {
  const open: number[] = [];
  return (level) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(6, top + open.length - 1);
  };
};
