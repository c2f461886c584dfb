import type { Subscription } from '@chandlery/contract';
import type { Account } from '../entitlement/caller.ts';
import { changeState } from './change-state.ts';
import { findSubscription, listSubscriptions } from './find-subscriptions.ts';
import { type Presenting, presentSubscriptions } from './present-subscription.ts';
import type { Change } from './state.ts';
import { type Viewer, mustOwn, viewerOf } from './viewer.ts';

export interface OwnSubscriptionsOptions extends Presenting {
  readonly clock: () => Date;
}

type Query = Parameters<typeof listSubscriptions>[2];

/** What people hold, as they see and change it: through the API and on the store's own pages. */
export const ownSubscriptions = (options: OwnSubscriptionsOptions) => {
  const { database, holders, clock } = options;

  const one = async (viewer: Viewer, id: string): Promise<Subscription> => {
    const found = await findSubscription(database, viewer, id);
    const [subscription] = await presentSubscriptions(options, viewer, [found], clock());
    if (subscription === undefined) throw new Error(`${id} was found and not presented`);
    return subscription;
  };

  return {
    one,
    list: async (account: Account, query: Query) => {
      const viewer = await viewerOf(holders, account);
      const { items, nextCursor } = await listSubscriptions(database, viewer, query);
      return { items: await presentSubscriptions(options, viewer, items, clock()), nextCursor };
    },
    /** @throws {StoreProblem} `subscription_not_found`, `owner_required`, `subscription_managed`, `subscription_state` */
    change: async (account: Account, id: string, what: Change): Promise<Subscription> => {
      const viewer = await viewerOf(holders, account);
      mustOwn(viewer, (await findSubscription(database, viewer, id)).row);
      const context = { actor: 'customer', by: account.id, now: clock() } as const;
      await database.transaction((transaction) => changeState(transaction, id, what, context));
      return one(viewer, id);
    },
  };
};

export type OwnSubscriptions = ReturnType<typeof ownSubscriptions>;
