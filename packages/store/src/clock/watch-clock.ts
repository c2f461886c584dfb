import type { Logger } from '../log/log.ts';
import type { Clock } from './clock.ts';

/** Milliseconds after which what another process did to the clock is seen here. */
const interval = 1000;

/** Keeps a clock right. @returns ends it */
export const watchClock = async (clock: Clock, log: Logger): Promise<() => Promise<void>> => {
  await clock.refresh();
  const timer = setInterval(
    () => void clock.refresh().catch((error: unknown) => log.error({ err: error }, 'the clock cannot be read')),
    interval,
  ).unref();
  return () => Promise.resolve(clearInterval(timer));
};
