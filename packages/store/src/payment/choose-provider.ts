import { type Config, ConfigError } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { noProvider } from './no-provider.ts';
import type { PaymentProvider } from './provider.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { createStripe } from './stripe/stripe.ts';

export interface ProviderContext {
  readonly database: Database;
  /** Where the public reaches the store, without a slash at the end. */
  readonly origin: string;
  readonly clock: () => Date;
}

/** Makes a provider for a store. */
export type CreateProvider = (context: ProviderContext) => PaymentProvider;

type Chosen = Pick<Config, 'paymentProvider' | 'stripe' | 'mode'>;

/** Name of what the configuration has money taken by. */
export const providerNameOf = ({ paymentProvider, stripe, mode }: Chosen): PaymentProvider['name'] => {
  if (paymentProvider !== null) return paymentProvider;
  if (stripe !== null) return 'stripe';
  return mode === 'production' ? 'none' : 'sandbox';
};

/**
 * What the configuration has money taken by.
 * @throws ConfigError for the sandbox in production: nobody must believe that they were paid
 */
export const chooseProvider = (config: Chosen): CreateProvider => {
  const name = providerNameOf(config);
  if (name === 'none') return () => ({ ...noProvider, mode: config.mode === 'production' ? 'live' : 'test' });
  if (name === 'stripe' && config.stripe !== null) return createStripe(config.stripe);
  if (config.mode === 'production')
    throw new ConfigError(
      'PAYMENT_PROVIDER is "sandbox", which takes no money and does not start in production. Set it to "none", or CHANDLERY_MODE to "development".',
    );
  return createSandbox;
};
