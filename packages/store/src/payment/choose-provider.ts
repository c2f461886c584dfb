import { type Config, ConfigError } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { noProvider } from './no-provider.ts';
import type { PaymentProvider } from './provider.ts';
import { createSandbox } from './sandbox/sandbox.ts';

export interface ProviderContext {
  readonly database: Database;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
  readonly clock: () => Date;
}

/** Makes a provider for a store. */
export type CreateProvider = (context: ProviderContext) => PaymentProvider;

/**
 * What the configuration has money taken by.
 * @throws ConfigError for the sandbox in production: nobody must believe that they were paid
 */
export const chooseProvider = ({ paymentProvider, mode }: Pick<Config, 'paymentProvider' | 'mode'>): CreateProvider => {
  const name = paymentProvider ?? (mode === 'production' ? 'none' : 'sandbox');
  if (name === 'none') return () => noProvider;
  if (mode === 'production')
    throw new ConfigError(
      'PAYMENT_PROVIDER is "sandbox", which takes no money and does not start in production. Set it to "none", or CHANDLERY_MODE to "development".',
    );
  return createSandbox;
};
