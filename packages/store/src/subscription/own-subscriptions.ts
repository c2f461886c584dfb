import type { Subscription } from '@chandlery/contract';
import type { Account } from '../entitlement/caller.ts';
import { type Commit, commitTo } from '../http/atomic.ts';
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

  const one = async (viewer: Viewer, id: string, presenting: Presenting = options): Promise<Subscription> => {
    const found = await findSubscription(presenting.database, viewer, id);
    const [subscription] = await presentSubscriptions(presenting, viewer, [found], clock());
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
    /**
     * The change and the answer are there together after a crash, or neither.
     * @throws {StoreProblem} `subscription_not_found`, `owner_required`, `subscription_managed`, `subscription_state`
     */
    change: async (
      account: Account,
      id: string,
      what: Change,
      commit: Commit = commitTo(database),
    ): Promise<Subscription> => {
      const viewer = await viewerOf(holders, account);
      const { row } = await findSubscription(database, viewer, id);
      mustOwn(viewer, row);
      const context = { actor: 'customer', by: account.id, now: clock() } as const;
      // Before the transaction, which nothing else may wait in: the embedded database has one connection.
      const known = await holders.find([row.holderId]);
      return commit(async (transaction) => {
        await changeState(transaction, id, what, context);
        const presenting = { ...options, database: transaction, holders: { ...holders, find: async () => known } };
        return one(viewer, id, presenting);
      });
    },
  };
};

export type OwnSubscriptions = ReturnType<typeof ownSubscriptions>;
