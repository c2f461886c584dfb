/** What the store signs, and for how long what is signed must verify. */

export type KeyPurpose = 'registry-token' | 'licence' | 'certification' | 'access-token';
export type KeyAlgorithm = 'ES256' | 'RS256';

const minute = 60_000;
const day = 86_400_000;

interface KeyTerms {
  /** The algorithm where the caller names none. */
  readonly algorithm: KeyAlgorithm;
  /** Milliseconds for which a key signs. */
  readonly signs: number;
  /** Milliseconds for which anything signed stays valid; null: for good. */
  readonly signedLives: number | null;
}

export const keyTerms = {
  'registry-token': { algorithm: 'ES256', signs: 365 * day, signedLives: 10 * minute },
  /** Programs go on reading a licence long after it has expired, to tell what it was for. */
  licence: { algorithm: 'ES256', signs: 5 * 365 * day, signedLives: null },
  certification: { algorithm: 'ES256', signs: 365 * day, signedLives: 366 * day },
  'access-token': { algorithm: 'RS256', signs: 90 * day, signedLives: day },
} as const satisfies Record<KeyPurpose, KeyTerms>;

/** Milliseconds between publishing a successor and signing with it, so that registries and caches know it in time. */
export const publishedAhead = day;
