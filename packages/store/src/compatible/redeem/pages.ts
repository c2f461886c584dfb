import type { FurtherPages } from '../../account/pages.ts';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { Database } from '../../database/database.ts';
import type { RequestOrigins } from '../../http/request-origin.ts';
import { createAttempts } from '../../identity/attempts.ts';
import { createFindPeople } from '../../identity/find-people.ts';
import { knownHolders } from '../../subscription/known-holders.ts';
import { redeemRoutes } from './routes.ts';

export interface RedeemPagesOptions {
  readonly database: Database;
  readonly addresses: Addresses;
  readonly origins: RequestOrigins;
  readonly clock: () => Date;
}

/** The pages on which customers redeem orders. */
export const redeemPages = ({ database, ...options }: RedeemPagesOptions): FurtherPages => ({
  root: '/orders',
  routes: (kit) =>
    redeemRoutes(kit, {
      ...options,
      database,
      people: createFindPeople(database),
      holders: knownHolders(database),
      attempts: createAttempts(database, 'order'),
    }),
});
