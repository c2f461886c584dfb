import { createCheckoutPayments } from '../../checkout/payments.ts';
import { currentTime } from '../../clock/operate-clock.ts';
import { type Config, ConfigError } from '../../config/config.ts';
import type { Database } from '../../database/database.ts';
import { createBilling } from '../billing.ts';
import { chooseProvider, providerNameOf } from '../choose-provider.ts';
import { type Reconciliation, reconcile } from './reconcile.ts';

export interface ReconcileRequest {
  /** Days back from now of which payments are compared. */
  readonly days: number;
  readonly isDryRun: boolean;
}

/**
 * Compares a store's books with those of the provider that its configuration names, and mends them: an operator's command.
 * @throws ConfigError where nobody takes money
 */
export const reconcileStore = async (
  database: Database,
  config: Config,
  { days, isDryRun }: ReconcileRequest,
): Promise<Reconciliation> => {
  if (providerNameOf(config) === 'none')
    throw new ConfigError('This store takes no money: there is nobody to compare its books with.');
  const ahead = (await currentTime(database, config)).getTime() - Date.now();
  const clock = () => new Date(Date.now() + ahead);
  const origin = config.publicUrl ?? `http://localhost:${config.port}`;
  const provider = chooseProvider(config)({ database, origin, clock });
  const { settle } = createCheckoutPayments({ database, provider, clock, origin });
  const billing = createBilling({ database, provider, clock, settle });
  const since = new Date(clock().getTime() - days * 86_400_000);
  return reconcile({ database, provider, billing, since, isDryRun });
};
