/** Everything of selling, put together. */
import type { Addresses } from '../catalogue/addresses.ts';
import { createCheckouts } from '../checkout/create-checkout.ts';
import { checkoutHandlers } from '../checkout/routes.ts';
import type { Database } from '../database/database.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { licenseHandlers } from '../license/routes.ts';
import { priceHandlers } from '../price/routes.ts';
import { createWorkOut } from '../price/work-out.ts';
import type { Holders } from '../subscription/holders.ts';
import { subscriptionHandlers } from '../subscription/routes.ts';

export interface CommerceOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly addresses: Addresses;
  readonly clock: () => Date;
}

// Nobody's names or roles are kept yet: ids stand for names, and members are as good as owners of nothing.
const unnamed: Holders = {
  find: () => Promise.resolve(new Map()),
  ownedBy: () => Promise.resolve([]),
};

export const createCommerce = ({ database, keys, addresses, clock }: CommerceOptions) => {
  const holders = unnamed;
  const workOut = createWorkOut(database);
  const createCheckout = createCheckouts(database, workOut);
  const { origin } = addresses;
  const originsOf = () => Promise.resolve([]);
  return {
    handlers: {
      ...priceHandlers(workOut, clock),
      ...checkoutHandlers({ database, holders, createCheckout, clock, origin, originsOf }),
      ...subscriptionHandlers({ database, holders, addresses, clock }),
      ...licenseHandlers({ database, keys, holders, clock }),
    },
  };
};
