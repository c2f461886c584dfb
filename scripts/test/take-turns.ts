import type { Output } from './execute.ts';

export interface Turn {
  readonly output: Output;
  /** Must be called once: lets the next one speak. */
  readonly end: () => void;
}

/**
 * Lets things that happen at the same time write one after the other, in the order in which they asked for their turn:
 * the first as it goes, each later one from when all before it have ended.
 */
export const takeTurns = (write: Output): (() => Turn) => {
  interface Waiting {
    readonly held: (string | Uint8Array)[];
    hasEnded: boolean;
  }
  const line: Waiting[] = [];
  const advance = () => {
    for (let first = line[0]; first !== undefined; first = line[0]) {
      for (const chunk of first.held.splice(0)) write(chunk);
      if (!first.hasEnded) return;
      line.shift();
    }
  };
  return () => {
    const mine: Waiting = { held: [], hasEnded: false };
    line.push(mine);
    return {
      output: (chunk) => {
        mine.held.push(chunk);
        if (line[0] === mine) advance();
      },
      end: () => {
        mine.hasEnded = true;
        advance();
      },
    };
  };
};
