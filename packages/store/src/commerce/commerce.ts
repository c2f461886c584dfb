/** Everything of selling, put together. */
import type { Addresses } from '../catalogue/addresses.ts';
import { createCheckoutPayments } from '../checkout/payments.ts';
import { originsOf } from '../checkout/registered-origins.ts';
import { checkoutHandlers } from '../checkout/routes.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { licenseHandlers } from '../license/routes.ts';
import { createBilling } from '../payment/billing.ts';
import { createPortal } from '../payment/portal.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { promotionHandlers } from '../price/promotion-routes.ts';
import { priceHandlers } from '../price/routes.ts';
import { knownHolders } from '../subscription/known-holders.ts';
import { ownSubscriptions } from '../subscription/own-subscriptions.ts';
import { subscriptionHandlers } from '../subscription/routes.ts';
import { usageHandlers } from '../usage/routes.ts';
import { webhookHandlers } from '../webhook/routes.ts';

export interface CommerceOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly addresses: Addresses;
  readonly clock: () => Date;
  readonly provider: PaymentProvider;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  readonly mode: Config['mode'];
  /** Whether webhooks reach private addresses: in development, where the vendor's server is on the same machine. */
  readonly allowsPrivate: boolean;
}

export type Commerce = ReturnType<typeof createCommerce>;

export const createCommerce = (options: CommerceOptions) => {
  const { database, keys, addresses, clock, provider, secret, mode, allowsPrivate } = options;
  const holders = knownHolders(database);
  const { origin } = addresses;
  const checkoutPayments = createCheckoutPayments({ database, provider, clock, origin });
  const billing = createBilling({ database, provider, clock, settle: checkoutPayments.settle });
  const till = { mode: provider.mode, isProduction: mode === 'production' };
  const own = ownSubscriptions({ database, holders, addresses, clock });
  return {
    holders,
    own,
    checkoutPayments,
    billing,
    portal: createPortal({ database, holders, provider, origin }),
    handlers: {
      ...priceHandlers(database, clock),
      ...promotionHandlers(database, clock),
      ...webhookHandlers({ database, secret, allowsPrivate }),
      ...checkoutHandlers({ database, holders, clock, origin, till, originsOf: originsOf(database) }),
      ...subscriptionHandlers({ database, holders, addresses, own, billing, clock }),
      ...usageHandlers({ database, holders, clock }),
      ...licenseHandlers({ database, keys, holders, clock }),
    },
  };
};
