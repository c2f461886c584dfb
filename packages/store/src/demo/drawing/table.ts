import { type Palette, box, picture, screen, textAt } from './drawing.ts';

export interface Table {
  /** Says what the picture shows. */
  readonly label: string;
  readonly palette: Palette;
  readonly title: string;
  readonly columns: readonly string[];
  /** Up to eight. A cell that starts with `● ` has its mark in the accent colour. */
  readonly rows: readonly (readonly string[])[];
  /** For screens that are read from right to left. */
  readonly isMirrored?: boolean;
}

const margin = 48;
const inner = screen.width - 2 * margin;

/** A list of things with their states. */
export const table = ({ label, palette, title, columns, rows, isMirrored = false }: Table) => {
  const { plate, ink, quiet, accent } = palette;
  const from = isMirrored ? 'right' : 'left';
  const width = (inner - 64) / columns.length;
  const rowHeight = Math.min(104, 512 / rows.length);
  const cellStart = (index: number): number =>
    isMirrored ? margin + inner - 32 - index * width : margin + 32 + index * width;
  const cell = (text: string, index: number, y: number): readonly string[] => {
    const isMarked = text.startsWith('● ');
    const shift = isMarked ? 30 * (isMirrored ? -1 : 1) : 0;
    const mark = `<circle cx="${cellStart(index) + shift / 3}" cy="${y - 8}" r="9" fill="${accent}"/>`;
    const style = { fill: index === 0 ? ink : quiet, size: 25, from } as const;
    return [...(isMarked ? [mark] : []), textAt(cellStart(index) + shift, y, text.replace('● ', ''), style)];
  };
  return picture(label, palette, [
    textAt(isMirrored ? margin + inner : margin, 92, title, { fill: ink, size: 34, weight: 600, from }),
    box(margin, 136, inner, 88 + rows.length * rowHeight, plate),
    ...columns.map((name, index) => textAt(cellStart(index), 190, name, { fill: quiet, size: 20, weight: 600, from })),
    ...rows.flatMap((row, line) => {
      const top = 212 + line * rowHeight;
      return [
        `<path d="M${margin + 32} ${top}h${inner - 64}" stroke="${quiet}" stroke-opacity=".25"/>`,
        ...row.flatMap((text, index) => cell(text, index, Math.round(top + rowHeight / 2 + 9))),
      ];
    }),
  ]);
};
