import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import { colorsOf } from './colors.ts';
import type { Terminal } from './terminal.ts';

/** A column of a table, made from rows. */
export interface Column<Row> {
  readonly header: string;
  readonly text: (row: Row) => string;
  /** Numbers stand at the end, below each other. */
  readonly align?: 'start' | 'end';
  /** Where the table is too wide its cells may be cut, down to so many characters. */
  readonly shrinksTo?: number;
  /** Where the table is too wide even so, the last of these goes. */
  readonly isDispensable?: boolean;
}

interface Laid {
  readonly align: 'start' | 'end';
  readonly cells: readonly string[];
  readonly least: number;
  readonly isDispensable: boolean;
  width: number;
}

const gap = 2;

const layColumn = <Row>(column: Column<Row>, rows: readonly Row[]): Laid => {
  const cells = [column.header, ...rows.map((row) => column.text(row).replaceAll(/\s+/g, ' ').trim())];
  const width = Math.max(...cells.map((cell) => stringWidth(cell)));
  return {
    align: column.align ?? 'start',
    cells,
    width,
    least: Math.min(width, column.shrinksTo ?? width),
    isDispensable: column.isDispensable === true,
  };
};

const excess = (columns: readonly Laid[], available: number): number =>
  columns.reduce((sum, { width }) => sum + width, gap * (columns.length - 1)) - available;

/** Cuts the widest first, so that what is short stays whole. */
const shrink = (columns: readonly Laid[], available: number, leastOf: (column: Laid) => number): void => {
  for (let over = excess(columns, available); over > 0; over -= 1) {
    const [widest] = columns
      .filter((column) => column.width > leastOf(column))
      .toSorted((one, other) => other.width - one.width);
    if (widest === undefined) return;
    widest.width -= 1;
  }
};

/** Narrower than this nothing can be told from a cell. */
const narrowest = 4;

/** The columns that fit, as wide as they may be. */
const fit = (columns: readonly Laid[], available: number): readonly Laid[] => {
  const shrunk = columns.map((column) => ({ ...column, width: column.least }));
  const last = columns.findLastIndex(({ isDispensable }) => isDispensable);
  if (excess(shrunk, available) > 0 && last >= 0) return fit(columns.toSpliced(last, 1), available);
  shrink(columns, available, ({ least }) => least);
  // Better a name that is cut than lines that run into each other.
  shrink(columns, available, () => narrowest);
  return columns;
};

const pad = (text: string, width: number, align: 'start' | 'end'): string => {
  const space = ' '.repeat(width - stringWidth(text));
  return align === 'end' ? space + text : text + space;
};

/**
 * Rows as lines with a header, no wider than the terminal. What is no terminal gets all there is.
 * @param indent characters before each line
 */
export const table = <Row>(
  { stdout, env }: Terminal,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  indent = 0,
): string => {
  const available = stdout.isTTY === true ? (stdout.columns ?? 80) - indent : Infinity;
  const laid = fit(
    columns.map((column) => layColumn(column, rows)),
    available,
  );
  const line = (at: number): string =>
    ' '.repeat(indent) +
    laid
      .map(({ cells, width, align }) => pad(cliTruncate(cells[at] ?? '', width), width, align))
      .join(' '.repeat(gap))
      .trimEnd();
  const { bold } = colorsOf(stdout, env);
  return [bold(line(0)), ...rows.map((_, at) => line(at + 1))].map((text) => `${text}\n`).join('');
};
