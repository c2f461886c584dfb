import type { Database } from '../database/database.ts';
import type { Account } from '../entitlement/caller.ts';
import { findSubscription } from '../subscription/find-subscriptions.ts';
import type { Holders } from '../subscription/holders.ts';
import { mustOwn, viewerOf } from '../subscription/viewer.ts';
import type { PaymentProvider } from './provider.ts';

export interface PortalOptions {
  readonly database: Database;
  readonly holders: Holders;
  readonly provider: Pick<PaymentProvider, 'name' | 'portal'>;
  /** Where the public reaches the store. */
  readonly origin: string;
}

/** Where the payer of a subscription changes the card and sees invoices; null where there is no such place. */
export const createPortal =
  ({ database, holders, provider, origin }: PortalOptions) =>
  /** @throws {StoreProblem} `subscription_not_found`, `owner_required` */
  async (account: Account, subscriptionId: string): Promise<string | null> => {
    const viewer = await viewerOf(holders, account);
    const { row } = await findSubscription(database, viewer, subscriptionId);
    mustOwn(viewer, row);
    if (row.provider !== provider.name || row.providerReference === null) return null;
    return provider.portal(row.providerReference, `${origin}/account/subscriptions`);
  };
