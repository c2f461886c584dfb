import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Account, Caller, HeldSubscription } from './caller.ts';
import { decide } from './decide.ts';
import type { Repository, RepositoryPlan } from './repository.ts';

const ids = fc.constantFrom('ann', 'bob', 'team');
const planIds = fc.constantFrom('plan_a', 'plan_b');
const publisherIds = fc.constantFrom('pub_a', 'pub_b');
const countries = fc.constantFrom('DE', 'FR', 'JP');
/** Most of what is generated is in order, so that most cases turn on what differs. */
const mostly = <Usual, Otherwise>(
  usual: fc.Arbitrary<Usual>,
  otherwise: fc.Arbitrary<Otherwise>,
): fc.Arbitrary<Usual | Otherwise> => fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: otherwise });
const start = Date.UTC(2026, 0, 1);
const moments = fc.integer({ min: 0, max: 400 }).map((hours) => new Date(start + hours * 3_600_000));

const subscriptions: fc.Arbitrary<HeldSubscription> = fc.record({
  planId: planIds,
  holderId: ids,
  state: mostly(fc.constantFrom('active', 'past_due', 'cancelled'), fc.constantFrom('preparing', 'expired', 'failed')),
  startsAt: mostly(fc.constant(new Date(start)), moments),
  paidTo: fc.option(moments),
  graceDays: fc.integer({ min: 0, max: 5 }),
  areTermsAccepted: mostly(fc.constant(true), fc.constant(false)),
});
const accounts: fc.Arbitrary<Account> = fc.record({
  id: ids,
  organisations: fc.uniqueArray(ids, { maxLength: 2 }),
  publishers: fc.array(fc.record({ publisherId: publisherIds, role: fc.constantFrom('owner', 'editor', 'analyst') }), {
    maxLength: 2,
  }),
  country: fc.option(countries),
  isAdministrator: fc.boolean(),
});
const callers: fc.Arbitrary<Caller> = fc.record({
  account: mostly(accounts, fc.constant(null)),
  subscriptions: fc.array(subscriptions, { minLength: 1, maxLength: 5 }),
  country: fc.option(countries),
});
const plans: fc.Arbitrary<RepositoryPlan> = fc.record({
  planId: planIds,
  pullRequirement: fc.constantFrom('everyone', 'signed-in', 'subscribed'),
  status: mostly(
    fc.constantFrom('published', 'on_hold', 'deprecated'),
    fc.constantFrom('approved', 'draft', 'revoked'),
  ),
  excludedCountries: mostly(fc.constant([]), fc.uniqueArray(countries, { maxLength: 2 })),
});
const repositoriesWith = (pulledThrough: fc.Arbitrary<RepositoryPlan>): fc.Arbitrary<Repository> =>
  fc.record({
    publisherId: fc.option(publisherIds),
    plans: fc.array(pulledThrough, { minLength: 1, maxLength: 3 }),
    audiences: mostly(
      fc.constant([]),
      fc.uniqueArray(fc.constantFrom('everyone', 'subscribers', 'publisher'), { maxLength: 3 }),
    ),
  });
const repositories = repositoriesWith(plans);
const subscribedRepositories = repositoriesWith(
  plans.map((plan) => ({ ...plan, status: 'published', pullRequirement: 'subscribed' })),
);
const actions = fc.constantFrom('pull', 'push', 'delete');

const isPublisher = ({ account }: Caller, { publisherId }: Repository): boolean =>
  account?.publishers.some((member) => member.publisherId === publisherId) === true;
const holders = ({ account }: Caller): readonly string[] =>
  account === null ? [] : [account.id, ...account.organisations];

const holds = (property: fc.IProperty<[Caller, Repository, Date]>) => fc.assert(property, { numRuns: 1000 });

describe('entitlement, whatever the caller, the repository and the time', () => {
  test('a revoked product is never opened to anyone', () =>
    fc.assert(
      fc.property(callers, repositories, plans, actions, moments, (caller, repository, plan, action, now) => {
        const revoked = { ...repository, plans: [...repository.plans, { ...plan, status: 'revoked' as const }] };
        assert.deepEqual(decide(caller, revoked, action, now), { allow: false, reason: 'product_revoked' });
      }),
    ));

  test('only members of the publisher may push or delete', () =>
    fc.assert(
      fc.property(
        callers,
        repositories,
        fc.constantFrom('push', 'delete'),
        moments,
        (caller, repository, action, now) => {
          fc.pre(decide(caller, repository, action, now).allow);
          assert.ok(isPublisher(caller, repository));
        },
      ),
    ));

  test('what others hold changes nothing', () =>
    holds(
      fc.property(callers, repositories, moments, (caller, repository, now) => {
        const own = caller.subscriptions.filter(({ holderId }) => holders(caller).includes(holderId));
        assert.deepEqual(
          decide(caller, repository, 'pull', now),
          decide({ ...caller, subscriptions: own }, repository, 'pull', now),
        );
      }),
    ));

  test('a further subscription never takes anything away', () =>
    fc.assert(
      fc.property(callers, repositories, subscriptions, moments, (caller, repository, further, now) => {
        fc.pre(decide(caller, repository, 'pull', now).allow);
        const richer = { ...caller, subscriptions: [...caller.subscriptions, further] };
        assert.ok(decide(richer, repository, 'pull', now).allow);
      }),
    ));

  test('signing in never takes anything away, but for the country of the account', () =>
    fc.assert(
      fc.property(callers, repositories, accounts, moments, (caller, repository, account, now) => {
        const nobody = { ...caller, account: null };
        fc.pre(decide(nobody, repository, 'pull', now).allow);
        assert.ok(decide({ ...caller, account: { ...account, country: null } }, repository, 'pull', now).allow);
      }),
    ));

  test('nobody who is not its publisher pulls from an excluded country', () =>
    holds(
      fc.property(callers, repositories, moments, (caller, repository, now) => {
        const everywhere = {
          ...repository,
          plans: repository.plans.map((plan) => ({ ...plan, excludedCountries: ['DE', 'FR', 'JP'] })),
        };
        fc.pre(caller.country !== null && !isPublisher(caller, repository));
        assert.equal(decide(caller, everywhere, 'pull', now).allow, false);
      }),
    ));

  test('without a plan for all, a pull takes the publisher or a subscription that is neither over nor unaccepted', () =>
    holds(
      fc.property(callers, subscribedRepositories, moments, (caller, repository, now) => {
        fc.pre(!isPublisher(caller, repository) && decide(caller, repository, 'pull', now).allow);
        assert.ok(
          caller.subscriptions.some(
            ({ holderId, state, startsAt, paidTo, graceDays, areTermsAccepted }) =>
              holders(caller).includes(holderId) &&
              ['active', 'past_due', 'cancelled'].includes(state) &&
              startsAt <= now &&
              areTermsAccepted &&
              (paidTo === null || now.getTime() < paidTo.getTime() + graceDays * 86_400_000),
          ),
        );
      }),
    ));

  test('a permission holds until its end, and not at it', () =>
    holds(
      fc.property(callers, subscribedRepositories, moments, (caller, repository, now) => {
        const decision = decide(caller, repository, 'pull', now);
        fc.pre(decision.allow && decision.until !== null);
        const until = decision.allow ? (decision.until ?? now) : now;
        assert.ok(now < until);
        assert.ok(decide(caller, repository, 'pull', new Date(until.getTime() - 1)).allow);
        const after = decide(caller, repository, 'pull', until);
        // Another subscription may have started in the meantime.
        assert.ok(!after.allow || caller.subscriptions.some(({ startsAt }) => startsAt > now && startsAt <= until));
      }),
    ));

  test('the order of plans and subscriptions does not matter', () =>
    holds(
      fc.property(callers, repositories, moments, (caller, repository, now) => {
        const turned = {
          caller: { ...caller, subscriptions: caller.subscriptions.toReversed() },
          repository: { ...repository, plans: repository.plans.toReversed() },
        };
        const one = decide(caller, repository, 'pull', now);
        const other = decide(turned.caller, turned.repository, 'pull', now);
        assert.equal(one.allow, other.allow);
        if (one.allow && other.allow) assert.deepEqual(one.until, other.until);
        else assert.deepEqual(one, other);
      }),
    ));
});
