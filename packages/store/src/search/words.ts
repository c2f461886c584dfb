/** Text as search sees it: the same for what is kept and for what is asked. */

/** Scripts written without spaces. Their text is searched by pairs of characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu;

const pairs = (run: string): string => {
  const characters = [...run];
  if (characters.length < 2) return ` ${run} `;
  return ` ${characters
    .slice(1)
    .map((character, index) => `${characters[index]}${character}`)
    .join(' ')} `;
};

/** Accents of Latin, Greek and Cyrillic, and Arabic vowel signs: typed by some and not by others. */
const accents = /[\u0300-\u036F\u064B-\u065F\u0670]/g;

/**
 * The words of a text: lower case, without accents and punctuation, languages like C++ and C# spelt out.
 * PostgreSQL's parser would otherwise see hosts in `node.js` and paths in `acme/db`.
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(accents, '')
    .normalize('NFC')
    .replaceAll(
      /(?<![\p{L}\p{N}])([a-z])(\+\+|#)/gu,
      (_whole, letter: string, sign: string) => `${letter}${sign === '#' ? 'sharp' : 'pp'}`,
    )
    .replaceAll(unspaced, pairs)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** A name written as one word: `Node.js` is also found as `nodejs`. */
export const squashed = (name: string): string => wordsOf(name).join('');

/** Markdown without what nobody searches for: addresses and tags. */
export const withoutMarkup = (markdown: string): string => markdown.replaceAll(/https?:\/\/[^\s)>\]]+|<[^<>]*>/g, ' ');
