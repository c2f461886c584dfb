/** What an operator does with the clock of a store that only plays with money. */
import { type Config, ConfigError } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { providerNameOf } from '../payment/choose-provider.ts';
import { createTestClock } from './clock.ts';

/** @throws ConfigError for a store in which time is money */
export const mustHaveTestClock = (config: Pick<Config, 'paymentProvider' | 'mode' | 'stripe'>): void => {
  if (config.mode === 'production')
    throw new ConfigError(
      'The clock of a store in production is that of its machine: it can be neither set nor advanced.',
    );
  const name = providerNameOf(config);
  if (name !== 'sandbox')
    throw new ConfigError(
      `Only the sandbox has a clock of its own, and this store's payment provider is "${name}". With Stripe, test clocks are to be had in its dashboard.`,
    );
};

/** What a store's clock shows. */
export const readClock = async (database: Database): Promise<Date> => {
  const clock = createTestClock(database);
  await clock.refresh();
  return clock.now();
};

/** By what an operator's command acts: the store's own time. */
export const currentTime = (database: Database, { mode }: Pick<Config, 'mode'>): Promise<Date> =>
  mode === 'production' ? Promise.resolve(new Date()) : readClock(database);
