import type { Account } from '../entitlement/caller.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { Holders } from './holders.ts';
import type { SubscriptionRow } from './tables.ts';

/** Somebody who looks at subscriptions, with what they may see and change. */
export interface Viewer {
  readonly accountId: string;
  /** The account itself and its organisations. */
  readonly holders: readonly string[];
  /** Of these, those for which it may buy, change and cancel. */
  readonly owned: readonly string[];
}

export const viewerOf = async (holders: Holders, { id, organisations }: Account): Promise<Viewer> => {
  const owned = organisations.length === 0 ? [] : await holders.ownedBy(id);
  return {
    accountId: id,
    holders: [id, ...organisations],
    owned: [id, ...organisations.filter((each) => owned.includes(each))],
  };
};

const activeStates: ReadonlySet<string> = new Set(['active', 'past_due']);

/** Members of an organisation see what is active; owners see all. */
export const maySee = ({ holders, owned }: Viewer, { holderId, state }: SubscriptionRow): boolean =>
  owned.includes(holderId) || (holders.includes(holderId) && activeStates.has(state));

/** @throws {StoreProblem} `subscription_not_found` where they may not even see it, `owner_required` */
export const mustOwn = (viewer: Viewer, row: SubscriptionRow): void => {
  if (!maySee(viewer, row))
    throw new StoreProblem('subscription_not_found', { detail: `There is no subscription ${row.id}.` });
  if (!viewer.owned.includes(row.holderId))
    throw new StoreProblem('owner_required', {
      detail: 'An owner of the organisation can do this. Ask one of them, or ask to become one.',
    });
};
