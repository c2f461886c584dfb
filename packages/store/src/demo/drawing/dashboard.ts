import { type Palette, box, picture, screen, textAt } from './drawing.ts';

export interface Dashboard {
  /** Says what the picture shows. */
  readonly label: string;
  readonly palette: Palette;
  readonly title: string;
  /** Up to four figures with their names. */
  readonly tiles: readonly (readonly [name: string, figure: string])[];
  readonly chart: string;
  /** Heights of a line over time, 0 to 1. */
  readonly line: readonly number[];
  /** For screens that are read from right to left. */
  readonly isMirrored?: boolean;
}

const margin = 48;
const inner = screen.width - 2 * margin;

const polyline = (line: readonly number[], top: number, height: number): string =>
  line
    .map(
      (value, index) =>
        `${margin + 32 + (index * (inner - 64)) / (line.length - 1)},${Math.round(top + height * (1 - value))}`,
    )
    .join(' ');

/** Figures above a line chart. */
export const dashboard = ({ label, palette, title, tiles, chart, line, isMirrored = false }: Dashboard) => {
  const { plate, ink, quiet, accent } = palette;
  const gap = 24;
  const width = (inner - gap * (tiles.length - 1)) / tiles.length;
  const from = isMirrored ? 'right' : 'left';
  const start = (left: number, space: number): number => (isMirrored ? left + space : left);
  const placed = isMirrored ? tiles.toReversed() : tiles;
  const points = polyline(line, 440, 260);
  return picture(label, palette, [
    textAt(start(margin, inner), 92, title, { fill: ink, size: 34, weight: 600, from }),
    ...placed.flatMap(([name, figure], index) => {
      const left = margin + index * (width + gap);
      return [
        box(left, 136, width, 160, plate),
        textAt(start(left + 28, width - 56), 184, name, { fill: quiet, size: 22, from }),
        textAt(start(left + 28, width - 56), 254, figure, { fill: ink, size: 48, weight: 600, from }),
      ];
    }),
    box(margin, 328, inner, 424, plate),
    textAt(start(margin + 32, inner - 64), 384, chart, { fill: quiet, size: 22, from }),
    ...[440, 570, 700].map(
      (y) => `<path d="M${margin + 32} ${y}h${inner - 64}" stroke="${quiet}" stroke-opacity=".25"/>`,
    ),
    `<polygon points="${margin + 32},700 ${points} ${margin + inner - 32},700" fill="${accent}" fill-opacity=".14"/>`,
    `<polyline points="${points}" fill="none" stroke="${accent}" stroke-width="5" stroke-linejoin="round"/>`,
  ]);
};
