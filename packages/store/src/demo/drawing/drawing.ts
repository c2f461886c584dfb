/** Pictures of the demo products' screens, drawn rather than photographed: they stay sharp, and small. */

/** Colours of a drawn screen. */
export interface Palette {
  readonly paper: string;
  readonly plate: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
}

/** Dark text on a light page, with a colour of the product's own. */
export const light = (accent: string): Palette => ({
  paper: '#f4f5f7',
  plate: '#ffffff',
  ink: '#1b2029',
  quiet: '#6a7280',
  accent,
});

/** Light text on a dark page. */
export const dark = (accent: string): Palette => ({
  paper: '#12151b',
  plate: '#1c212a',
  ink: '#e8ebf0',
  quiet: '#8f98a8',
  accent,
});

export const screen = { width: 1280, height: 800 } as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeText = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

export interface TextStyle {
  readonly size?: number;
  readonly fill: string;
  readonly weight?: 400 | 600;
  /** The side of the text that is at `x`. */
  readonly from?: 'left' | 'right';
  readonly family?: 'sans-serif' | 'monospace';
}

/** One line of text, in the direction of its first letter. */
export const textAt = (x: number, y: number, text: string, style: TextStyle): string => {
  const { size = 20, fill, weight = 400, from = 'left', family = 'sans-serif' } = style;
  const isRightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  const anchor = isRightToLeft === (from === 'right') ? 'start' : 'end';
  const direction = isRightToLeft ? ' direction="rtl"' : '';
  const space = family === 'monospace' ? ' xml:space="preserve"' : '';
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${direction}${space}>${escapeText(text)}</text>`;
};

export const box = (x: number, y: number, width: number, height: number, fill: string, radius = 12): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

/** A labelled picture, as listings have them. */
export const picture = (label: string, { paper }: Palette, content: readonly string[]) => ({
  label,
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${screen.width} ${screen.height}">${box(0, 0, screen.width, screen.height, paper, 0)}${content.join('')}</svg>`,
  ),
});
