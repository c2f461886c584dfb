import { box, dark, picture, screen, textAt } from './drawing.ts';

export interface TerminalSession {
  /** Says what the picture shows. */
  readonly label: string;
  readonly accent: string;
  /** Up to seventeen; those that start with `$ ` were typed. */
  readonly lines: readonly string[];
}

/** Where lines start, and as far from the right edge they end. */
const left = 80;

/** Width of a character of a monospaced face, of its size. */
const aspect = 0.602;

/** A session in a terminal. */
export const terminal = ({ label, accent, lines }: TerminalSession) => {
  const palette = dark(accent);
  const longest = Math.max(...lines.map(({ length }) => length));
  const size = Math.min(32, Math.floor((screen.width - 2 * left) / longest / aspect));
  const lineHeight = Math.min(size * 1.7, 600 / lines.length);
  return picture(label, palette, [
    box(48, 48, screen.width - 96, screen.height - 96, palette.plate),
    ...[0, 1, 2].map(
      (index) => `<circle cx="${84 + index * 30}" cy="84" r="9" fill="${palette.quiet}" fill-opacity=".5"/>`,
    ),
    ...lines.flatMap((line, index) => {
      const y = Math.round(156 + index * lineHeight);
      const style = { size, family: 'monospace' } as const;
      if (!line.startsWith('$ ')) return [textAt(left, y, line, { ...style, fill: palette.quiet })];
      return [
        textAt(left, y, '$', { ...style, fill: accent, weight: 600 }),
        textAt(left + 2 * size * aspect, y, line.slice(2), { ...style, fill: palette.ink }),
      ];
    }),
  ]);
};
