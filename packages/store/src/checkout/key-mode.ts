import type { KeyMode } from '@chandlery/contract';
import { StoreProblem } from '../problem/store-problem.ts';

/** What a store does with money. */
export interface Till {
  /** Whether its provider moves any. */
  readonly mode: KeyMode;
  readonly isProduction: boolean;
}

/**
 * A page to try with must not sell for real, and one that sells for real must be paid for real.
 * @param key mode of the page's key
 * @throws {StoreProblem} `forbidden`
 */
export const mustFitTill = (key: KeyMode, { mode, isProduction }: Till): void => {
  if (key === 'test' && mode === 'live')
    throw new StoreProblem('forbidden', {
      detail:
        'This page’s key, pk_test_…, is one to try with, and this store takes real money. Put a key that begins with pk_live_ into the page.',
    });
  if (key === 'live' && mode === 'test' && isProduction)
    throw new StoreProblem('forbidden', {
      detail:
        'This page’s key, pk_live_…, sells for real, and this store only tries its payments. Put a key that begins with pk_test_ into the page, or have the operator set a live key of the payment provider’s.',
    });
};
