import { type Html, html } from '../html.ts';

const tiles = 6;

/** A stable tile colour, 0 to 5, so that a name looks the same on every page. */
const tileOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % tiles;

const initial = (name: string): string => {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '·';
};

/** A logo, or where there is none the name's first letter on a coloured tile. Its text is the name beside it. */
export const logo = (image: string | null, name: string, size: 48 | 96): Html =>
  image === null
    ? html`<span class="logo logo-${size} tile-${tileOf(name)}" aria-hidden="true">${initial(name)}</span>`
    : html`<span class="logo logo-${size}"
        ><img src="${image}" alt="" width="${size}" height="${size}" loading="lazy" decoding="async"
      /></span>`;
