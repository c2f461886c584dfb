import type { Checkout } from '@chandlery/contract';

/** How far a purchase has come, as its element shows it; each but `none` is a custom state: `store-try-buy:state(processing)`. */
export type Step = 'none' | 'starting' | 'open' | 'processing' | 'complete' | 'cancelled' | 'failed' | 'refused';

export interface Progress {
  readonly step: Step;
  /** What to say of it, in the visitor's language; empty where nothing is to be said, or nothing can be said yet. */
  readonly message: string;
  /** Where it goes on or what came of it. */
  readonly checkout?: Checkout | undefined;
}
