import type { Bench, Figure } from './figure.ts';

/** A file of figures, as imported. */
export interface BenchFile {
  readonly path: string;
  readonly bench: Bench;
}

/** All figures by name. @throws where two files have one name for two figures */
export const figuresOf = (files: readonly BenchFile[]): ReadonlyMap<string, () => Promise<Figure>> => {
  const all = new Map<string, () => Promise<Figure>>();
  for (const { path, bench } of files)
    for (const [name, measure] of Object.entries(bench)) {
      if (all.has(name)) throw new Error(`${path} measures ${name}, which another file does already.`);
      all.set(name, measure);
    }
  return all;
};

/** Those whose name starts with one of `wanted`; all where nothing is named. */
export const choose = <Value>(all: ReadonlyMap<string, Value>, wanted: readonly string[]): Map<string, Value> =>
  new Map([...all].filter(([name]) => wanted.length === 0 || wanted.some((start) => name.startsWith(start))));

/** Measures one after the other, so that they do not disturb one another. A figure that is no number is a failure. */
export const measureAll = async (
  chosen: ReadonlyMap<string, () => Promise<Figure>>,
  failed: (name: string, error: unknown) => void,
  starting: (name: string) => void,
): Promise<Record<string, Figure>> => {
  const figures: Record<string, Figure> = {};
  for (const [name, measure] of chosen) {
    starting(name);
    try {
      const figure = await measure();
      const { value, against, ratio } = figure;
      if (![value, against, ratio ?? 0].every(Number.isFinite))
        throw new Error(`no number: ${value} against ${against}`);
      figures[name] = figure;
    } catch (error) {
      failed(name, error);
    }
  }
  return figures;
};
