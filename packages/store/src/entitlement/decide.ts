/** The one rule about who may do what with a repository. Pure: everything it looks at is in its arguments. */
import type { Account, Caller } from './caller.ts';
import { type Decision, allow, better, deny, sooner } from './decision.ts';
import type { Repository, RepositoryPlan } from './repository.ts';
import { standing } from './standing.ts';

/** What a registry asks permission for. */
export type RepositoryAction = 'pull' | 'push' | 'delete';

const listed: ReadonlySet<string> = new Set<RepositoryPlan['status']>(['published', 'on_hold', 'deprecated']);

/** What each role in a publisher may do with the publisher's repositories. */
const roleActions = {
  owner: ['pull', 'push', 'delete'],
  editor: ['pull', 'push'],
  analyst: ['pull'],
} as const satisfies Record<string, readonly RepositoryAction[]>;

const isPublisherAllowed = (account: Account | null, { publisherId }: Repository, action: RepositoryAction): boolean =>
  (account?.publishers ?? []).some(
    (member) => member.publisherId === publisherId && roleActions[member.role].some((each) => each === action),
  );

const bySubscription = ({ account, subscriptions }: Caller, planId: string, now: Date): Decision => {
  if (account === null) return deny('sign_in_required');
  return subscriptions
    .filter((held) => held.planId === planId)
    .filter(({ holderId }) => holderId === account.id || account.organisations.includes(holderId))
    .reduce((best, held) => better(standing(held, now), best), deny('subscription_required'));
};

const isCountryExcluded = ({ account, country }: Caller, { excludedCountries }: RepositoryPlan): boolean =>
  excludedCountries.some((excluded) => excluded === country || excluded === account?.country);

const throughPlan = (caller: Caller, plan: RepositoryPlan, now: Date): Decision => {
  if (!listed.has(plan.status)) return deny('not_published');
  if (isCountryExcluded(caller, plan)) return deny('country_excluded');
  switch (plan.pullRequirement) {
    case 'everyone':
      return allow('open');
    case 'signed-in':
      return caller.account === null ? deny('sign_in_required') : allow('signed_in');
    case 'subscribed':
      return bySubscription(caller, plan.planId, now);
  }
};

/** Whether the repository holds a release that the caller may see. */
const seesRelease = (caller: Caller, { audiences, plans }: Repository, now: Date): Decision => {
  if (audiences.length === 0 || audiences.includes('everyone')) return allow('open');
  if (!audiences.includes('subscribers')) return deny('release_hidden');
  return plans
    .map(({ planId }) => bySubscription(caller, planId, now))
    .reduce((best, each) => better(each, best), deny('release_hidden'));
};

const pull = (caller: Caller, repository: Repository, now: Date): Decision => {
  const decision = repository.plans
    .map((plan) => throughPlan(caller, plan, now))
    .reduce((best, each) => better(each, best), deny('unknown_repository'));
  if (!decision.allow) return decision;
  const seen = seesRelease(caller, repository, now);
  return seen.allow ? allow(decision.reason, sooner(decision.until, seen.until)) : deny('release_hidden');
};

/**
 * Decides whether somebody may do something with a repository.
 * @param repository null where there is no such repository
 */
export const decide = (
  caller: Caller,
  repository: Repository | null,
  action: RepositoryAction,
  now: Date,
): Decision => {
  if (repository === null) return deny('unknown_repository');
  if (repository.plans.some(({ status }) => status === 'revoked')) return deny('product_revoked');
  if (isPublisherAllowed(caller.account, repository, action)) return allow('publisher_member');
  return action === 'pull' ? pull(caller, repository, now) : deny('not_publisher');
};
