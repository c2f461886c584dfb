/**
 * One measured figure, always beside what it is held against in the same run.
 * `ratio` is `value / against`, or null where `against` is 0.
 */
export interface Figure {
  readonly value: number;
  /** `B` (bytes), `ms`, `req/s`, `ratio`, `1` (a count) … */
  readonly unit: string;
  /** A peer or a limit, in the same unit. */
  readonly against: number;
  readonly ratio: number | null;
}

/** What a `*.bench.ts` file exports as its default: figures by name, each measured when called. */
export type Bench = Readonly<Record<string, () => Promise<Figure>>>;

export const figure = (value: number, unit: string, against: number): Figure => ({
  value,
  unit,
  against,
  ratio: against === 0 ? null : value / against,
});
