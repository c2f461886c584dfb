import type { Checkout } from '@chandlery/contract';
import type { Connection, RequestOptions } from './connection.ts';
import { getCheckout } from './get-checkout.ts';
import { StoreError } from './store-error.ts';
import { until } from './until.ts';

export interface WatchOptions extends RequestOptions {
  /** Told with each look, the last one included. */
  readonly onLook?: ((checkout: Checkout) => void) | undefined;
  /** Takes a function that looks at once, for whoever knows that there may be something to see. */
  readonly onHurry?: ((look: () => void) => void) | undefined;
}

/** Milliseconds until the second look, and the most between two. */
const shortest = 3000;
const longest = 30_000;

const isOver = ({ state }: Checkout): boolean => state !== 'open' && state !== 'processing';

/** Failures that the next look may not meet. */
const passing = new Set<string>(['offline', 'network', 'timeout', 'rate_limited', 'unavailable']);

/**
 * Looks at a checkout, ever more rarely, until it is complete, failed or expired.
 * @throws {StoreError} `checkout_not_found`; the signal's reason
 */
export const watchCheckout = async (
  connection: Connection,
  id: string,
  { signal, onLook, onHurry }: WatchOptions = {},
): Promise<Checkout> => {
  let wake: () => void = () => undefined;
  let isHurried = false;
  onHurry?.(() => {
    isHurried = true;
    wake();
  });
  for (let pause = shortest; ; pause = Math.min(pause * 1.5, longest)) {
    isHurried = false;
    try {
      const checkout = await getCheckout(connection, id, { signal });
      onLook?.(checkout);
      if (isOver(checkout)) return checkout;
    } catch (error) {
      if (!(error instanceof StoreError) || !passing.has(error.code)) throw error;
    }
    if (!isHurried) {
      const rested = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      await until(rested, signal);
    }
  }
};
