/** Runs in a browser: makes forgeries and gives each to an element, as a page would that somebody has got at. */
import fc from 'fast-check';
import { createForger } from '../../../packages/elements/src/certified-badge/test/forgeries.ts';
import { isMarkShown } from '../../../packages/elements/src/certified-badge/test/show-mark.ts';

export interface Attempt {
  /** How many were tried, by their kind. */
  readonly tried: Readonly<Record<string, number>>;
  /** What was shown, though it should not have been. */
  readonly shown: readonly string[];
  /** Genuine statements of which the mark was not shown. */
  readonly missed: number;
}

const stage = { store: 'https://store.example', product: 'acme/db', origin: location.origin };
const genuineRuns = 200;
/** Lists of revoked certificates are fresh for minutes, so what is made must be tried before it would be refused for its age alone. */
const perForger = 1000;

const tryForgeries = async (count: number, seed: number): Promise<Attempt> => {
  const tried: Record<string, number> = {};
  const shown: string[] = [];
  let missed = 0;
  for (let done = 0; done < count; done += perForger) {
    const forger = await createForger(stage);
    const run = { numRuns: Math.min(perForger, count - done), seed: seed + done };
    for (const made of fc.sample(forger.forgeries, run)) {
      const { kind, evidence } = await made;
      tried[kind] = (tried[kind] ?? 0) + 1;
      if (await isMarkShown(stage, evidence)) shown.push(`${kind}: ${JSON.stringify(evidence)}`);
    }
    for (const made of fc.sample(forger.genuine, { numRuns: genuineRuns / 10, seed }))
      if (!(await isMarkShown(stage, await made))) missed += 1;
  }
  return { tried, shown, missed };
};

Object.assign(globalThis, { tryForgeries });
