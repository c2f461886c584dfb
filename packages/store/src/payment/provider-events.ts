import type { Database } from '../database/database.ts';
import type { PaymentProvider, ProviderEvent } from './provider.ts';
import { providerEvents } from './tables.ts';

/** Writes down what a provider told, for the worker to act on; what has come before changes nothing. */
export const keepEvent = async (
  database: Database,
  provider: PaymentProvider['name'],
  id: string,
  event: ProviderEvent,
  receivedAt: Date,
): Promise<void> => {
  await database.insert(providerEvents).values({ provider, id, event, receivedAt }).onConflictDoNothing();
};
