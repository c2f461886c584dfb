import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { covers, monthsAfter, stateOf } from './state.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

describe('a certificate’s state', () => {
  const certificate = { issuedAt: day('2026-01-01'), expiresAt: day('2027-01-01'), revokedAt: null };
  for (const [moment, state] of [
    ['2025-12-31', 'pending'],
    ['2026-01-01', 'valid'],
    ['2026-12-31', 'valid'],
    ['2027-01-01', 'expired'],
  ] as const)
    test(`on ${moment} is ${state}`, () => assert.equal(stateOf(certificate, day(moment)), state));

  test('is revoked for good, before and after its time too', () => {
    for (const moment of ['2025-12-31', '2026-06-01', '2028-01-01'])
      assert.equal(stateOf({ ...certificate, revokedAt: day('2026-05-01') }, day(moment)), 'revoked');
  });
});

test('a certificate covers images that it names, all of them, and never nothing', () => {
  const certificate = { digests: ['a', 'b'] };
  assert.ok(covers(certificate, ['a']));
  assert.ok(covers(certificate, ['b', 'a']));
  assert.ok(!covers(certificate, ['a', 'c']));
  assert.ok(!covers(certificate, []));
});

describe('months', () => {
  test('end on the same day, or on the last of a shorter month', () => {
    assert.deepEqual(monthsAfter(day('2026-11-23'), 12), day('2027-11-23'));
    assert.deepEqual(monthsAfter(day('2027-01-31'), 1), day('2027-02-28'));
    assert.deepEqual(monthsAfter(day('2028-02-29'), 12), day('2029-02-28'));
  });

  test('of which there are twelve never make more than a year', () => {
    const moment = fc.date({ min: day('2000-01-01'), max: day('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 12 }), (from, months) => {
        const days = (monthsAfter(from, months).getTime() - from.getTime()) / 86_400_000;
        assert.ok(days >= 28 && days <= 366, String(days));
      }),
    );
  });
});
