import { type Counts, noTests } from './counts.ts';
import type { Output } from './execute.ts';
import type { Phase } from './plan.ts';
import type { Step } from './step.ts';
import { takeTurns } from './take-turns.ts';

export interface Result {
  readonly name: string;
  readonly counts: Counts;
  /** Milliseconds. */
  readonly duration: number;
}

/** A step that throws, or that was interrupted, has failed. */
const runStep = async ({ name, run }: Step, output: Output, signal: AbortSignal): Promise<Result> => {
  const start = performance.now();
  output(`\n── ${name} ──\n`);
  let counts: Counts = { ...noTests, failed: 1 };
  try {
    counts = await run(output, signal);
  } catch (error) {
    output(`${name} could not run: ${String(error)}\n`);
  }
  return { name, counts, duration: performance.now() - start };
};

/** Runs every step, its output in the order of the plan; steps after an interruption are left out. */
export const runPlan = async (phases: readonly Phase[], write: Output, signal: AbortSignal): Promise<Result[]> => {
  const results: Result[] = [];
  for (const phase of phases) {
    const nextTurn = takeTurns(write);
    const lanes = phase.map((lane) => ({ lane, turn: nextTurn() }));
    const ofLanes = await Promise.all(
      lanes.map(async ({ lane, turn }) => {
        const ofLane: Result[] = [];
        for (const step of lane) if (!signal.aborted) ofLane.push(await runStep(step, turn.output, signal));
        turn.end();
        return ofLane;
      }),
    );
    results.push(...ofLanes.flat());
  }
  return results;
};
