import type { Database } from '../../database/database.ts';
import type { CreateProvider } from '../../payment/choose-provider.ts';
import type { PaymentProvider } from '../../payment/provider.ts';
import { payWith } from '../../payment/sandbox/payments.ts';
import { createSandbox } from '../../payment/sandbox/sandbox.ts';

/** A provider as a test has it: with customers who pay there. */
export interface Till {
  readonly create: CreateProvider;
  /** A customer gives a card, where a step has led to. */
  readonly pay: (database: Database, url: string, card: string, now: Date) => Promise<void>;
  /** Lets time pass at the provider, and brings the store what it tells. */
  readonly bring: (provider: PaymentProvider) => Promise<void>;
  /** Forgets everything. */
  readonly forget: () => void;
}

export const sandboxTill: Till = {
  create: createSandbox,
  pay: async (database, url, card, now) => {
    await payWith(database, url.slice(url.lastIndexOf('/') + 1), card, now);
  },
  bring: () => Promise.resolve(),
  forget: () => {},
};
