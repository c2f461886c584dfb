import type { Attempt } from './attempt.ts';
import { ofTab } from './storage.ts';

const name = (state: string): string => `chandlery ${state}`;

/** Keeps an attempt while the visitor is away: in this tab alone, until it is taken. */
export const keepAttempt = (attempt: Attempt): void =>
  ofTab((storage) => storage.setItem(name(attempt.state), JSON.stringify(attempt)));

/** An attempt that was kept, once; null where there is none to this state. */
export const takeAttempt = (state: string): Attempt | null => {
  const kept = ofTab((storage) => storage.getItem(name(state)));
  ofTab((storage) => storage.removeItem(name(state)));
  // Nobody but this origin can have written it.
  return kept ? (JSON.parse(kept) as Attempt) : null;
};
