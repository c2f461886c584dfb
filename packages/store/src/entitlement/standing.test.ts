import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Caller } from './caller.ts';
import { decide } from './decide.ts';
import type { AllowReason, DenyReason } from './decision.ts';
import { caller, holder, inDays, nobody, now, plan, pulledBy, repository, subscription } from './examples.ts';

interface Row {
  readonly claim: string;
  readonly by: Caller;
  readonly is: AllowReason | DenyReason;
}

const rows: readonly Row[] = [
  { claim: 'one for another plan does not count', by: holder({ planId: 'plan_other' }), is: 'subscription_required' },
  { claim: 'someone else’s does not count', by: holder({ holderId: 'bob' }), is: 'subscription_required' },
  {
    claim: 'one that is being prepared does not count',
    by: holder({ state: 'preparing' }),
    is: 'subscription_not_started',
  },
  {
    claim: 'one that starts later does not count',
    by: holder({ startsAt: inDays(1) }),
    is: 'subscription_not_started',
  },
  { claim: 'one that starts now counts', by: holder({ startsAt: now }), is: 'subscribed' },
  {
    claim: 'one whose terms nobody accepted does not count',
    by: holder({ areTermsAccepted: false }),
    is: 'terms_not_accepted',
  },
  { claim: 'one without an end counts', by: holder({ paidTo: null }), is: 'subscribed' },
  { claim: 'its end ends it, whatever its state says', by: holder({ paidTo: now }), is: 'subscription_ended' },
  {
    claim: 'a late payment has its grace',
    by: holder({ state: 'past_due', paidTo: inDays(-2), graceDays: 3 }),
    is: 'in_grace',
  },
  {
    claim: 'grace begins where what is paid ends',
    by: holder({ paidTo: now, graceDays: 1 }),
    is: 'in_grace',
  },
  {
    claim: 'grace ends',
    by: holder({ state: 'past_due', paidTo: inDays(-3), graceDays: 3 }),
    is: 'subscription_ended',
  },
  { claim: 'a cancelled one lasts as long as it is paid', by: holder({ state: 'cancelled' }), is: 'subscribed' },
  {
    claim: 'a cancelled one has no grace',
    by: holder({ state: 'cancelled', paidTo: inDays(-1), graceDays: 9 }),
    is: 'subscription_ended',
  },
  {
    claim: 'an expired one is over, whatever its period says',
    by: holder({ state: 'expired' }),
    is: 'subscription_ended',
  },
  { claim: 'a failed one never was', by: holder({ state: 'failed' }), is: 'subscription_failed' },
  {
    claim: 'of several, the one that counts is enough',
    by: caller({
      subscriptions: [subscription({ state: 'expired' }), subscription(), subscription({ state: 'failed' })],
    }),
    is: 'subscribed',
  },
];

describe('entitlement by subscription', () => {
  for (const { claim, by, is } of rows)
    test(claim, () => assert.equal(decide(by, repository(), 'pull', now).reason, is));
});

describe('how long a permission lasts', () => {
  const until = (by: Caller, of = repository()) => {
    const decision = decide(by, of, 'pull', now);
    return decision.allow ? decision.until : assert.fail(decision.reason);
  };

  test('to the end of what is paid and its grace', () =>
    assert.deepEqual(until(holder({ paidTo: inDays(5), graceDays: 2 })), inDays(7)));
  test('to the end of what is paid where it was cancelled', () =>
    assert.deepEqual(until(holder({ state: 'cancelled', paidTo: inDays(5), graceDays: 2 })), inDays(5)));
  test('to the later end where two subscriptions give it', () =>
    assert.deepEqual(
      until(caller({ subscriptions: [subscription({ paidTo: inDays(3) }), subscription({ paidTo: inDays(9) })] })),
      inDays(9),
    ));
  test('for good where the plan is open', () => assert.equal(until(nobody, pulledBy('everyone')), null));
  test('no longer than the releases may be seen', () =>
    assert.deepEqual(
      until(
        holder({ paidTo: inDays(3) }),
        repository({ plans: [plan({ pullRequirement: 'everyone' })], audiences: ['subscribers'] }),
      ),
      inDays(3),
    ));
});
