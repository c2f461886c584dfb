import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Ordered, subscriptionPeriod } from './subscription-period.ts';

const now = new Date('2026-01-31T12:00:00Z');
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const ordered = (changes: Partial<Ordered> = {}, plan: Partial<Ordered['plan']> = {}): Ordered => ({
  subscriptionStart: null,
  subscriptionEnd: null,
  plan: { minimumTermMonths: 0, prices: [], ...plan },
  ...changes,
});
const iso = (order: Ordered) => {
  const { start, end } = subscriptionPeriod(order, now);
  return [start.toISOString(), end?.toISOString() ?? null];
};

describe('what is ordered runs', () => {
  test('from when it is fulfilled, without an end, where nothing says one', () =>
    assert.deepEqual(iso(ordered()), ['2026-01-31T12:00:00.000Z', null]));

  test('as the order says', () =>
    assert.deepEqual(iso(ordered({ subscriptionStart: day('2026-03-01'), subscriptionEnd: day('2029-03-01') })), [
      '2026-03-01T00:00:00.000Z',
      '2029-03-01T00:00:00.000Z',
    ]));

  test('for the plan’s own period, which may end in a shorter month', () => {
    assert.deepEqual(iso(ordered({}, { prices: [{ interval: 'month' }] }))[1], '2026-02-28T12:00:00.000Z');
    assert.deepEqual(iso(ordered({}, { prices: [{ interval: 'year' }] }))[1], '2027-01-31T12:00:00.000Z');
    assert.equal(iso(ordered({}, { prices: [{ interval: 'once' }] }))[1], null);
  });

  test('for the plan’s minimum term where it has one', () =>
    assert.deepEqual(
      iso(ordered({}, { minimumTermMonths: 24, prices: [{ interval: 'month' }] }))[1],
      '2028-01-31T12:00:00.000Z',
    ));
});
