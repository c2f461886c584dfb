/** The mark as a picture, for READMEs and e-mails. */
import { html, raw } from 'hono/html';
import type { Html } from '../../pages/html.ts';
import { textWidth } from './text-width.ts';

export type BadgeTheme = 'auto' | 'light' | 'dark';

export interface Badge {
  /** What is read out in place of the picture. */
  readonly title: string;
  /** What the mark says. */
  readonly label: string;
  /** Beside it: which release; null where nothing is certified. */
  readonly detail: string | null;
  readonly isCertified: boolean;
  readonly theme: BadgeTheme;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47. */
  readonly language: string;
}

interface Colours {
  readonly ground: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly mark: string;
}

/** Text keeps 4.5:1 on its ground, the mark 3:1. */
const colours = {
  light: { ground: '#ffffff', line: '#c9d3de', ink: '#13202e', soft: '#4c5b6b', mark: '#0d6b46' },
  dark: { ground: '#19232f', line: '#3a4a5c', ink: '#e8edf3', soft: '#a9b6c5', mark: '#6fd3a4' },
} as const satisfies Record<string, Colours>;

const height = 28;
const size = 13;
const padding = 10;
const iconWidth = 16;
const gap = 6;
const fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',Arial,sans-serif";

const rules = ({ ground, line, ink, soft, mark }: Colours): string =>
  `.g{fill:${ground};stroke:${line}}.i{fill:${ink}}.s{fill:${soft}}.m{stroke:${mark}}.n{stroke:${soft}}`;

const style = (theme: BadgeTheme): Html =>
  raw(
    theme === 'auto'
      ? `${rules(colours.light)}@media(prefers-color-scheme:dark){${rules(colours.dark)}}`
      : rules(colours[theme]),
  );

/** A piece of text that is as wide as was reckoned, in whatever font it comes. */
const piece = (text: string, kind: string, centre: number, width: number, weight: number): Html =>
  html`<text
    class="${kind}"
    x="${centre}"
    y="${height / 2}"
    dy=".35em"
    text-anchor="middle"
    textLength="${width}"
    lengthAdjust="spacingAndGlyphs"
    font-weight="${weight}"
    >${text}</text
  >`;

const shield = (x: number, isCertified: boolean): Html =>
  html`<svg
    class="${isCertified ? 'm' : 'n'}"
    x="${x}"
    y="${(height - iconWidth) / 2}"
    width="${iconWidth}"
    height="${iconWidth}"
    viewBox="0 0 24 24"
    fill="none"
    stroke-width="2.25"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="M12 3 4.5 6v5.5c0 4.6 3.1 7.9 7.5 9.5 4.4-1.6 7.5-4.9 7.5-9.5V6z" />
    ${isCertified ? raw('<path d="m8.8 11.8 2.4 2.4 4.2-4.6"/>') : null}
  </svg>`;

/** An SVG document, laid out from the left or from the right. Its text is sized without any font of its own. */
export const badgeImage = ({ title, label, detail, isCertified, theme, direction, language }: Badge): Html => {
  const labelWidth = textWidth(label, size);
  const detailWidth = detail === null ? 0 : textWidth(detail, size);
  const detailSpace = detail === null ? 0 : gap + detailWidth;
  const width = padding + iconWidth + gap + labelWidth + detailSpace + padding;
  /** Where something stands that starts so far from the beginning of the line. */
  const at = (start: number, itsWidth: number): number => (direction === 'ltr' ? start : width - start - itsWidth);
  const labelStart = padding + iconWidth + gap;
  const detailStart = labelStart + labelWidth + gap;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="t"
    lang="${language}"
  >
    <title id="t">${title}</title>
    <style>
      ${style(theme)}
    </style>
    <rect class="g" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6" />
    ${shield(at(padding, iconWidth), isCertified)}
    <g font-family="${fonts}" font-size="${size}" direction="${direction}">
      ${piece(label, isCertified ? 'i' : 's', at(labelStart, labelWidth) + labelWidth / 2, labelWidth, 600)}${detail === null ? null : piece(detail, 's', at(detailStart, detailWidth) + detailWidth / 2, detailWidth, 400)}
    </g>
  </svg>`;
};
