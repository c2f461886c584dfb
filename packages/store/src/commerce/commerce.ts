/** Everything of selling, put together. */
import type { Addresses } from '../catalogue/addresses.ts';
import { createCheckoutPayments } from '../checkout/payments.ts';
import { checkoutHandlers } from '../checkout/routes.ts';
import type { Database } from '../database/database.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { licenseHandlers } from '../license/routes.ts';
import { createBilling } from '../payment/billing.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { priceHandlers } from '../price/routes.ts';
import { knownHolders } from '../subscription/known-holders.ts';
import { subscriptionHandlers } from '../subscription/routes.ts';

export interface CommerceOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly addresses: Addresses;
  readonly clock: () => Date;
  readonly provider: PaymentProvider;
}

export type Commerce = ReturnType<typeof createCommerce>;

export const createCommerce = ({ database, keys, addresses, clock, provider }: CommerceOptions) => {
  const holders = knownHolders(database);
  const { origin } = addresses;
  const originsOf = () => Promise.resolve([]);
  const checkoutPayments = createCheckoutPayments({ database, provider, clock, origin });
  const billing = createBilling({ database, provider, clock, settle: checkoutPayments.settle });
  return {
    checkoutPayments,
    billing,
    handlers: {
      ...priceHandlers(database, clock),
      ...checkoutHandlers({ database, holders, clock, origin, originsOf }),
      ...subscriptionHandlers({ database, holders, addresses, billing, clock }),
      ...licenseHandlers({ database, keys, holders, clock }),
    },
  };
};
