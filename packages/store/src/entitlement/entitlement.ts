/** Decisions about repositories, with what they look at read from the database. */
import type { Database } from '../database/database.ts';
import type { CatalogueVersion } from '../http/answer-cache.ts';
import type { Account, Caller } from './caller.ts';
import { type RepositoryAction, decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { type FindSubscriptions, createFindSubscriptions } from './find-subscriptions.ts';
import { createRepositories } from './repositories.ts';
import type { Repository } from './repository.ts';

export interface Entitlement {
  /** Decides about several actions on one repository, by its name in the registry. */
  readonly decide: (
    caller: Pick<Caller, 'account' | 'country'>,
    repository: string,
    actions: readonly RepositoryAction[],
    now: Date,
  ) => Promise<readonly Decision[]>;
}

/** Only what a decision can turn on is looked up: an open image costs no query. */
const subscriptionsThatMatter = async (
  find: FindSubscriptions,
  account: Account | null,
  repository: Repository | null,
  actions: readonly RepositoryAction[],
): Promise<Caller['subscriptions']> => {
  if (account === null || repository === null || !actions.includes('pull')) return [];
  const isForSubscribers = repository.audiences.length > 0 && !repository.audiences.includes('everyone');
  const plans = repository.plans.filter(({ pullRequirement }) => isForSubscribers || pullRequirement === 'subscribed');
  if (plans.length === 0) return [];
  return find(
    [account.id, ...account.organisations],
    plans.map(({ planId }) => planId),
  );
};

/** @param version says when what is known of the catalogue is too old */
export const createEntitlement = (database: Database, version: CatalogueVersion): Entitlement => {
  const repositories = createRepositories(database, version);
  const find = createFindSubscriptions(database);
  return {
    decide: async ({ account, country }, name, actions, now) => {
      const repository = await repositories(name);
      const subscriptions = await subscriptionsThatMatter(find, account, repository, actions);
      return actions.map((action) => decide({ account, country, subscriptions }, repository, action, now));
    },
  };
};
