import type { ListingWords } from '../listing/words.ts';
import type { FailureWords } from '../live/failure-words.ts';

/** All that the elements say in one language. */
export interface Locale {
  readonly listing: ListingWords;
  readonly failure: FailureWords;
}
