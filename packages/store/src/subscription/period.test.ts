import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addMonths, firstPeriod, nextPeriod } from './period.ts';

const moment = (text: string) => new Date(`${text}T12:00:00Z`);

describe('a period', () => {
  test('of a month ends on the same day, or on the last of a shorter month', () => {
    assert.deepEqual(firstPeriod(moment('2026-01-15'), 'month').end, moment('2026-02-15'));
    assert.deepEqual(firstPeriod(moment('2026-01-31'), 'month').end, moment('2026-02-28'));
    assert.deepEqual(firstPeriod(moment('2027-12-31'), 'month').end, moment('2028-01-31'));
    assert.deepEqual(firstPeriod(moment('2028-02-29'), 'year').end, moment('2029-02-28'));
  });
  test('of what is bought once has no end', () => assert.equal(firstPeriod(moment('2026-01-15'), 'once').end, null));
  test('that follows a shorter month comes back to its day', () => {
    const anchor = moment('2026-01-31');
    assert.deepEqual(nextPeriod(anchor, moment('2026-02-28'), 'month').end, moment('2026-03-31'));
    assert.deepEqual(nextPeriod(anchor, moment('2026-03-31'), 'month').end, moment('2026-04-30'));
    assert.deepEqual(nextPeriod(moment('2028-02-29'), moment('2031-02-28'), 'year').end, moment('2032-02-29'));
  });
  test('follows the one before without a gap, whenever it began', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.nat(40),
        fc.constantFrom('month' as const, 'year' as const),
        (anchor, count, interval) => {
          let end = firstPeriod(anchor, interval).end ?? anchor;
          for (let index = 0; index < count; index += 1) end = nextPeriod(anchor, end, interval).end ?? anchor;
          assert.deepEqual(end, addMonths(anchor, (count + 1) * (interval === 'month' ? 1 : 12)));
        },
      ),
    ));
});
