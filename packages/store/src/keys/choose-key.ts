/** Which of the keys of one purpose and algorithm signs, which are published, and when the next is due. Pure. */
import { keyTerms, publishedAhead } from './purpose.ts';
import type { SigningKeyRow } from './tables.ts';

type Key = Pick<SigningKeyRow, 'id' | 'purpose' | 'notBefore' | 'retireAfter'>;

/** Longer than any store is likely to be off, so that a successor is always published well before it signs. */
const successorDue = 14 * publishedAhead;

const newestFirst = (one: Key, other: Key): number => other.notBefore.getTime() - one.notBefore.getTime();

/** The newest key that may sign at a moment; undefined where there is none. */
export const signingKey = <Row extends Key>(keys: readonly Row[], now: Date): Row | undefined =>
  keys.filter(({ notBefore, retireAfter }) => notBefore <= now && now < retireAfter).toSorted(newestFirst)[0];

/** When a further key must start to sign; null where those there are last long enough. */
export const nextKeyDue = (keys: readonly Key[], now: Date): Date | null => {
  if (signingKey(keys, now) === undefined) return now;
  const lastEnd = new Date(Math.max(...keys.map(({ retireAfter }) => retireAfter.getTime())));
  return lastEnd.getTime() - now.getTime() < successorDue ? lastEnd : null;
};

/** Whether anything that a key signed, or will sign, may be valid at a moment or later. */
export const isPublished = ({ purpose, retireAfter }: Key, now: Date): boolean => {
  const { signedLives } = keyTerms[purpose];
  return signedLives === null || now.getTime() < retireAfter.getTime() + signedLives;
};
