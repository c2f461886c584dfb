import type { Stripe } from 'stripe';
import type { Config } from '../../config/config.ts';
import type { Database } from '../../database/database.ts';

/** An account with Stripe, as the configuration has it. */
export type StripeAccount = NonNullable<Config['stripe']>;

/** What everything that deals with Stripe needs. */
export interface StripeContext {
  readonly stripe: Stripe;
  readonly account: StripeAccount;
  readonly database: Database;
  readonly clock: () => Date;
}
