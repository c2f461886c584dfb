import type { FurtherPages } from '../../account/pages.ts';
import { createFindPeople } from '../../identity/find-people.ts';
import { createActors } from './actor.ts';
import { type CheckoutPagesOptions, checkoutPageRoutes } from './routes.ts';

/** The pages on which people buy. */
export const checkoutPages = (options: CheckoutPagesOptions): FurtherPages => ({
  root: '/checkout',
  routes: (kit) => {
    const { database, holders } = options;
    const people = createFindPeople(database);
    return checkoutPageRoutes(kit, createActors({ sessions: kit.sessions, people, holders }), options);
  },
});
