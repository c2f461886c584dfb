/** How wide text is, before any font is known: nobody can be asked to load one for a picture. */

/** Widths of characters in thousandths of an em, as in the sans-serif fonts that systems come with; the widest of them where they differ. */
const widths: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u, 1000],
  [/\p{Mark}/u, 0],
  [/[ijl.,:;'|!·]/, 300],
  [/[ftr()[\]/ -]/, 390],
  [/[MW@%]/, 940],
  [/[mw]/, 860],
  [/\p{Script=Arabic}/u, 560],
  [/\p{Uppercase}/u, 700],
  [/\d/, 620],
];

const usual = 600;

const widthOf = (character: string): number => widths.find(([pattern]) => pattern.test(character))?.[1] ?? usual;

/** @param size of the font, in pixels; the answer is in pixels too */
export const textWidth = (text: string, size: number): number =>
  Math.ceil(([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 1000);
