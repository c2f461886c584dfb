/** The account, repository and subscription that tests of decisions start from. */
import type { Account, Caller, HeldSubscription } from './caller.ts';
import type { Repository, RepositoryPlan } from './repository.ts';

export const now = new Date('2026-11-23T12:00:00Z');
export const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

export const plan = (changes: Partial<RepositoryPlan> = {}): RepositoryPlan => ({
  planId: 'plan_pro',
  pullRequirement: 'subscribed',
  status: 'published',
  excludedCountries: [],
  ...changes,
});
export const repository = (changes: Partial<Repository> = {}): Repository => ({
  publisherId: 'pub_acme',
  plans: [plan()],
  audiences: [],
  ...changes,
});
export const account = (changes: Partial<Account> = {}): Account => ({
  id: 'ann',
  organisations: [],
  publishers: [],
  country: null,
  isAdministrator: false,
  ...changes,
});
export const subscription = (changes: Partial<HeldSubscription> = {}): HeldSubscription => ({
  planId: 'plan_pro',
  holderId: 'ann',
  state: 'active',
  startsAt: inDays(-10),
  paidTo: inDays(20),
  graceDays: 0,
  areTermsAccepted: true,
  ...changes,
});
export const caller = (changes: Partial<Caller> = {}): Caller => ({
  account: account(),
  subscriptions: [],
  country: null,
  ...changes,
});
export const nobody = caller({ account: null });
export const holder = (changes: Partial<HeldSubscription> = {}) => caller({ subscriptions: [subscription(changes)] });
export const member = (role: 'owner' | 'editor' | 'analyst', publisherId = 'pub_acme') =>
  caller({ account: account({ publishers: [{ publisherId, role }] }) });
export const pulledBy = (pullRequirement: RepositoryPlan['pullRequirement']) =>
  repository({ plans: [plan({ pullRequirement })] });
