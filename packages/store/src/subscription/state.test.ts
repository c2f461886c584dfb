import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type Actor,
  type Change,
  type Life,
  type Refusal,
  type SubscriptionState,
  accessEnd,
  transition,
} from './state.ts';

const now = new Date('2026-11-23T12:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

const life = (changes: Partial<Life> = {}): Life => ({
  state: 'active',
  isTrial: false,
  isManaged: false,
  currentPeriodStart: inDays(-10),
  currentPeriodEnd: inDays(20),
  graceDays: 14,
  areTermsAccepted: true,
  minimumTermEnd: null,
  cancelAt: null,
  cancelledAt: null,
  endedAt: null,
  failedPayments: 0,
  hasPendingChange: false,
  ...changes,
});

const period = { start: inDays(20), end: inDays(50) };
const renew: Change = { type: 'renew', period };
const unpaid = life({ state: 'past_due', currentPeriodEnd: inDays(-2), failedPayments: 1 });
const cancelled = life({ state: 'cancelled', cancelAt: inDays(20), cancelledAt: inDays(-1) });
const bound = life({ minimumTermEnd: inDays(100) });

interface Row {
  readonly claim: string;
  readonly of: Life;
  readonly change: Change;
  readonly by?: Actor;
  /** The state afterwards, or why not. */
  readonly is: SubscriptionState | Refusal;
  readonly event?: string;
  readonly changes?: Partial<Life>;
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  beginning: [
    {
      claim: 'what is prepared begins when it is paid',
      of: life({ state: 'preparing' }),
      change: { type: 'activate', period },
      is: 'active',
      event: 'subscription.activated',
      changes: { currentPeriodStart: period.start, currentPeriodEnd: period.end },
    },
    {
      claim: 'a trial begins as a trial',
      of: life({ state: 'preparing', isTrial: true }),
      change: { type: 'activate', period },
      is: 'active',
      event: 'trial.started',
    },
    { claim: 'it begins once', of: life(), change: { type: 'activate', period }, is: 'state' },
    {
      claim: 'what cannot be had fails',
      of: life({ state: 'preparing' }),
      change: { type: 'fail' },
      is: 'failed',
      event: 'subscription.failed',
      changes: { endedAt: now },
    },
    { claim: 'what has begun cannot fail', of: life(), change: { type: 'fail' }, is: 'state' },
    {
      claim: 'what failed does not begin',
      of: life({ state: 'failed' }),
      change: { type: 'activate', period },
      is: 'state',
    },
  ],
  renewal: [
    {
      claim: 'a payment brings the next period',
      of: life(),
      change: renew,
      is: 'active',
      event: 'subscription.renewed',
      changes: { currentPeriodStart: period.start, currentPeriodEnd: period.end },
    },
    {
      claim: 'a late payment mends what was past due',
      of: unpaid,
      change: renew,
      is: 'active',
      changes: { failedPayments: 0 },
    },
    {
      claim: 'a payment turns a trial into what is paid for',
      of: life({ isTrial: true }),
      change: renew,
      is: 'active',
      event: 'trial.converted',
      changes: { isTrial: false },
    },
    {
      claim: 'the period that reaches the end asked for is the last',
      of: life({ cancelAt: inDays(50), cancelledAt: now }),
      change: renew,
      is: 'cancelled',
    },
    {
      claim: 'the one before it is not',
      of: life({ cancelAt: inDays(80), cancelledAt: now }),
      change: renew,
      is: 'active',
    },
    { claim: 'what is cancelled is not renewed', of: cancelled, change: renew, is: 'state' },
    {
      claim: 'what is expired is not renewed',
      of: life({ state: 'expired', endedAt: now }),
      change: renew,
      is: 'state',
    },
  ],
  dunning: [
    {
      claim: 'a failed payment makes it past due',
      of: life(),
      change: { type: 'payment_failed' },
      is: 'past_due',
      event: 'subscription.payment_failed',
      changes: { failedPayments: 1 },
    },
    {
      claim: 'each further one is counted',
      of: unpaid,
      change: { type: 'payment_failed' },
      is: 'past_due',
      changes: { failedPayments: 2 },
    },
    { claim: 'grace holds it for a while', of: unpaid, change: { type: 'lapse' }, is: 'not_due' },
    {
      claim: 'then it expires',
      of: { ...unpaid, currentPeriodEnd: inDays(-14) },
      change: { type: 'lapse' },
      is: 'expired',
      event: 'subscription.expired',
      changes: { endedAt: now },
    },
  ],
  cancelling: [
    {
      claim: 'what is paid for is kept to its end',
      of: life(),
      change: { type: 'cancel' },
      by: 'customer',
      is: 'cancelled',
      event: 'subscription.cancelled',
      changes: { currentPeriodEnd: inDays(20), cancelAt: inDays(20), cancelledAt: now, endedAt: null },
    },
    {
      claim: 'and then it ends',
      of: { ...cancelled, currentPeriodEnd: now },
      change: { type: 'lapse' },
      is: 'cancelled',
      event: 'subscription.ended',
      changes: { endedAt: now },
    },
    { claim: 'but not before', of: cancelled, change: { type: 'lapse' }, is: 'not_due' },
    { claim: 'it is cancelled once', of: cancelled, change: { type: 'cancel' }, is: 'already_cancelled' },
    {
      claim: 'it can be taken back before the end',
      of: cancelled,
      change: { type: 'resume' },
      by: 'customer',
      is: 'active',
      event: 'subscription.resumed',
      changes: { cancelAt: null, cancelledAt: null },
    },
    { claim: 'but not after it', of: { ...cancelled, currentPeriodEnd: now }, change: { type: 'resume' }, is: 'state' },
    { claim: 'what nobody cancelled is not resumed', of: life(), change: { type: 'resume' }, is: 'state' },
    {
      claim: 'the minimum term is held',
      of: bound,
      change: { type: 'cancel' },
      by: 'customer',
      is: 'active',
      event: 'subscription.cancelled',
      changes: { cancelAt: inDays(100), cancelledAt: now },
    },
    {
      claim: 'and can be taken back within it',
      of: { ...bound, cancelAt: inDays(100) },
      change: { type: 'resume' },
      is: 'active',
      changes: { cancelAt: null },
    },
    {
      claim: 'a trial has no minimum term',
      of: { ...bound, isTrial: true },
      change: { type: 'cancel' },
      is: 'cancelled',
      changes: { cancelAt: inDays(20) },
    },
    {
      claim: 'what has no end ends at once',
      of: life({ currentPeriodEnd: null }),
      change: { type: 'cancel' },
      is: 'cancelled',
      changes: { currentPeriodEnd: now, endedAt: now },
    },
    {
      claim: 'what is not paid ends at once',
      of: unpaid,
      change: { type: 'cancel' },
      is: 'cancelled',
      changes: { endedAt: now },
    },
    {
      claim: 'what has not begun never begins',
      of: life({ state: 'preparing' }),
      change: { type: 'cancel' },
      is: 'cancelled',
      changes: { endedAt: now, currentPeriodEnd: now },
    },
    {
      claim: 'an operator ends what is paid for at once',
      of: life(),
      change: { type: 'end' },
      by: 'operator',
      is: 'cancelled',
      event: 'subscription.ended',
      changes: { currentPeriodEnd: now, endedAt: now },
    },
    {
      claim: 'also what was cancelled to a later moment',
      of: cancelled,
      change: { type: 'end' },
      by: 'operator',
      is: 'cancelled',
      changes: { currentPeriodEnd: now, endedAt: now },
    },
    {
      claim: 'what is over is not ended again',
      of: { ...cancelled, endedAt: inDays(-1) },
      change: { type: 'end' },
      by: 'operator',
      is: 'state',
    },
  ],
  trials: [
    {
      claim: 'one that nobody pays for lapses when it is over',
      of: life({ isTrial: true, currentPeriodEnd: now, graceDays: 0 }),
      change: { type: 'lapse' },
      is: 'expired',
      event: 'subscription.expired',
    },
    {
      claim: 'its holder is reminded',
      of: life({ isTrial: true }),
      change: { type: 'remind' },
      is: 'active',
      event: 'trial.ending',
    },
    { claim: 'of nothing where there is no trial', of: life(), change: { type: 'remind' }, is: 'state' },
  ],
  'change of plan': [
    { claim: 'holds at once', of: life(), change: { type: 'change' }, is: 'active', event: 'subscription.changed' },
    {
      claim: 'or from the next period on',
      of: life(),
      change: { type: 'schedule_change' },
      is: 'active',
      event: 'subscription.change_scheduled',
      changes: { hasPendingChange: true },
    },
    { claim: 'takes effect with the renewal', of: life({ hasPendingChange: true }), change: renew, is: 'active' },
    { claim: 'is not for what is past due', of: unpaid, change: { type: 'change' }, is: 'state' },
    { claim: 'nor for what is cancelled', of: cancelled, change: { type: 'schedule_change' }, is: 'state' },
  ],
  'a managed subscription': [
    ...(['cancel', 'resume', 'change', 'schedule_change', 'end'] as const).map((type): Row => ({
      claim: `takes no ${type} of its customer`,
      of: life({ isManaged: true, ...(type === 'resume' ? { state: 'cancelled', cancelAt: inDays(20) } : {}) }),
      change: { type },
      by: 'customer',
      is: 'managed',
    })),
    {
      claim: 'is cancelled by its publisher',
      of: life({ isManaged: true }),
      change: { type: 'cancel' },
      by: 'publisher',
      is: 'cancelled',
    },
    {
      claim: 'has its terms accepted by its customer',
      of: life({ isManaged: true, areTermsAccepted: false }),
      change: { type: 'accept_terms' },
      by: 'customer',
      is: 'active',
      changes: { areTermsAccepted: true },
    },
  ],
  terms: [
    { claim: 'are accepted once', of: life(), change: { type: 'accept_terms' }, is: 'terms_accepted' },
    {
      claim: 'are not accepted for what is over',
      of: life({ areTermsAccepted: false, state: 'expired', endedAt: now }),
      change: { type: 'accept_terms' },
      is: 'state',
    },
  ],
};

for (const [name, rows] of Object.entries(tables))
  describe(`a subscription: ${name}`, () => {
    for (const { claim, of, change, by = 'system', is, event, changes = {} } of rows)
      test(claim, () => {
        const outcome = transition(of, change, by, now);
        if (!outcome.allowed) {
          assert.equal(outcome.refusal, is);
          return;
        }
        const after = { ...of, ...outcome.changes };
        assert.equal(after.state, is);
        if (event !== undefined) assert.equal(outcome.event, event);
        for (const [key, value] of Object.entries(changes)) assert.deepEqual(after[key as keyof Life], value, key);
      });
  });

const moments = fc.integer({ min: -400, max: 400 }).map(inDays);
const states = fc.constantFrom<SubscriptionState>('preparing', 'active', 'past_due', 'cancelled', 'expired', 'failed');
const lives: fc.Arbitrary<Life> = fc
  .record({
    state: states,
    isTrial: fc.boolean(),
    isManaged: fc.boolean(),
    currentPeriodEnd: fc.option(moments),
    graceDays: fc.nat(30),
    areTermsAccepted: fc.boolean(),
    minimumTermEnd: fc.option(moments),
  })
  .map(life);
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constantFrom('activate' as const, 'renew' as const), period: fc.constant(period) }),
  fc.record({
    type: fc.constantFrom(
      'fail' as const,
      'payment_failed' as const,
      'cancel' as const,
      'resume' as const,
      'end' as const,
      'lapse' as const,
      'accept_terms' as const,
      'change' as const,
      'schedule_change' as const,
      'remind' as const,
    ),
  }),
);
const steps = fc.array(
  fc.record({
    change: changes,
    by: fc.constantFrom<Actor>('customer', 'publisher', 'operator', 'system'),
    wait: fc.nat(40),
  }),
  { maxLength: 12 },
);

/** Every life that a subscription comes through. */
const livesOf = (start: Life, taken: readonly Step[]): readonly Life[] => {
  let at = now;
  const through = [start];
  for (const { change, by, wait } of taken) {
    at = new Date(at.getTime() + wait * 86_400_000);
    const before = through.at(-1) ?? start;
    const outcome = transition(before, change, by, at);
    through.push(outcome.allowed ? { ...before, ...outcome.changes } : before);
  }
  return through;
};
interface Step {
  readonly change: Change;
  readonly by: Actor;
  readonly wait: number;
}

describe('a subscription, whatever happens to it', () => {
  test('stays over once it is over', () =>
    fc.assert(
      fc.property(lives, steps, (start, taken) => {
        const through = livesOf(start, taken);
        const over = through.findIndex(({ endedAt }) => endedAt !== null);
        if (over >= 0) for (const after of through.slice(over)) assert.deepEqual(after, through[over]);
      }),
      { numRuns: 500 },
    ));

  test('of a customer gives no more access by being cancelled', () =>
    fc.assert(
      fc.property(lives, (start) => {
        const outcome = transition(start, { type: 'cancel' }, 'customer', now);
        fc.pre(outcome.allowed);
        const before = accessEnd(start);
        const after = accessEnd({ ...start, ...(outcome.allowed ? outcome.changes : {}) });
        assert.ok(before === null || (after !== null && after <= before) || start.state === 'preparing');
      }),
    ));
});
