import type { License } from './license.ts';

/** What a proved licence is worth at a moment. */
export type Standing = 'valid' | 'in_grace' | 'expired' | 'not_yet_valid';

/** Milliseconds by which clocks may differ before a licence counts as signed in the future. */
const clockTolerance = 300_000;

export const standingOf = ({ issuedAt, expiration, graceEnd }: License, now: Date): Standing => {
  if (now.getTime() + clockTolerance < issuedAt.getTime()) return 'not_yet_valid';
  if (now < expiration) return 'valid';
  return now < graceEnd ? 'in_grace' : 'expired';
};
