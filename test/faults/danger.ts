/** Decides when the store is killed: at a random moment, or when somebody outside sees it come to a step. */
import type { Random } from '../load/catalogue/random.ts';

/** What can be seen of a purchase from outside. `sent`: the store has the request. `answered`: somebody has its answer. */
export const steps = [
  'create sent',
  'create answered',
  'pay sent',
  'pay answered',
  'card sent',
  'card answered',
  'confirm sent',
  'confirm answered',
  'return sent',
  'return answered',
  'mail came',
  'webhook came',
] as const;

export type StepName = (typeof steps)[number];

export interface Danger {
  /** Says that a step has come: it may be the last. */
  readonly pass: (step: StepName) => void;
  /** Resolves when the store is to be killed, in the life that begins now. @param up resolves when the store has started */
  readonly next: (up: Promise<void>) => Promise<void>;
}

/** Milliseconds within which a step's own transactions run. */
const around = 60;
/** Milliseconds from when the store is up: no life is longer, whether or not its step comes. */
const longest = 3000;
/** Milliseconds within which a store starts. */
const startUp = 2000;
/** One life of so many ends before the store is up. */
const early = 8;

export const createDanger = (random: Random): Danger => {
  let life = 0;
  let turn = random.below(steps.length);
  let watched: { readonly step: StepName; left: number; readonly hit: () => void } | null = null;

  const atStep = (hit: () => void, after: (wait: number) => void): void => {
    const step = steps[turn % steps.length] ?? 'pay sent';
    turn += 1;
    // At once, or while the store is at work on it.
    const wait = random.below(2) * random.below(around);
    watched = { step, left: 1 + random.below(4), hit: () => (wait === 0 ? hit() : after(wait)) };
  };

  return {
    pass: (step) => {
      if (watched?.step !== step) return;
      watched.left -= 1;
      if (watched.left === 0) watched.hit();
    },
    next: (up) =>
      new Promise((resolve) => {
        const timers: NodeJS.Timeout[] = [];
        let isOver = false;
        const hit = () => {
          if (isOver) return;
          isOver = true;
          for (const timer of timers) clearTimeout(timer);
          watched = null;
          resolve();
        };
        const after = (wait: number) => void timers.push(setTimeout(hit, wait));
        life += 1;
        if (life % early === 0) return after(random.below(startUp));
        // Every other life ends at a moment that nobody chose.
        const wait = life % 2 === 0 ? random.below(longest / 2) : longest;
        if (life % 2 === 1) atStep(hit, after);
        void up.then(() => isOver || after(wait));
      }),
  };
};
