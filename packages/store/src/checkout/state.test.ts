import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CheckoutState } from '@chandlery/contract';
import fc from 'fast-check';
import { type CheckoutChange, type CheckoutLife, type CheckoutRefusal, checkoutTransition } from './state.ts';

const now = new Date('2026-11-23T12:00:00Z');
const soon = new Date(now.getTime() + 1000);
const life = (state: CheckoutState, changes: Partial<CheckoutLife> = {}): CheckoutLife => ({
  state,
  attempt: 0,
  failure: null,
  expiresAt: soon,
  ...changes,
});

const decline: CheckoutChange = { type: 'decline', failure: 'card_declined' };
const fail: CheckoutChange = { type: 'fail', failure: 'not_for_sale' };

/** What each change does in each state. */
const table: readonly (readonly [CheckoutChange, Readonly<Record<CheckoutState, CheckoutState | CheckoutRefusal>>])[] =
  [
    [{ type: 'choose' }, { open: 'open', processing: 'under_way', complete: 'over', failed: 'over', expired: 'over' }],
    [
      { type: 'pay' },
      { open: 'processing', processing: 'under_way', complete: 'over', failed: 'over', expired: 'over' },
    ],
    [
      { type: 'succeed' },
      { open: 'complete', processing: 'complete', complete: 'over', failed: 'over', expired: 'complete' },
    ],
    [
      decline,
      { open: 'not_paying', processing: 'open', complete: 'not_paying', failed: 'not_paying', expired: 'not_paying' },
    ],
    [fail, { open: 'failed', processing: 'failed', complete: 'over', failed: 'over', expired: 'failed' }],
    [
      { type: 'expire' },
      { open: 'not_due', processing: 'under_way', complete: 'over', failed: 'over', expired: 'over' },
    ],
  ];

describe('a checkout', () => {
  for (const [change, outcomes] of table)
    for (const [state, is] of Object.entries(outcomes))
      test(`that is ${state} answers ${change.type} with ${is}`, () => {
        const before = life(state as CheckoutState);
        const outcome = checkoutTransition(before, change, now);
        assert.equal(outcome.allowed ? { ...before, ...outcome.changes }.state : outcome.refusal, is);
      });

  test('expires when its time has come, and takes no payment from then on', () => {
    assert.deepEqual(checkoutTransition(life('open'), { type: 'expire' }, soon), {
      allowed: true,
      changes: { state: 'expired' },
    });
    assert.deepEqual(checkoutTransition(life('open'), { type: 'pay' }, soon), { allowed: false, refusal: 'over' });
  });

  test('counts the attempts to pay, and says what went wrong with the last', () => {
    const first = checkoutTransition(life('open', { failure: 'card_declined', attempt: 1 }), { type: 'pay' }, now);
    assert.deepEqual(first, { allowed: true, changes: { state: 'processing', attempt: 2, failure: null } });
  });

  test('whatever happens to it, succeeds at most once', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...table.map(([change]) => change)), { maxLength: 20 }), (changes) => {
        const now = { ...life('open') };
        let succeeded = 0;
        for (const change of changes) {
          const outcome = checkoutTransition(now, change, new Date(0));
          if (!outcome.allowed) continue;
          Object.assign(now, outcome.changes);
          if (change.type === 'succeed') succeeded += 1;
        }
        assert.ok(succeeded <= 1);
        assert.equal(now.state === 'complete', succeeded === 1);
      }),
    ));
});
