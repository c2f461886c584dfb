import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Price } from '../money.ts';
import {
  AmountError,
  applyTax,
  breakDown,
  chargeFor,
  discountOn,
  meteredCharge,
  minorDigits,
  prorate,
  share,
} from './index.ts';

const price = (changes: Partial<Price> = {}): Price => ({
  amount: 4900,
  currency: 'USD',
  interval: 'month',
  scheme: 'flat',
  ...changes,
});
const perSeat = price({ scheme: 'per_unit', component: 'Seats', amount: 1200 });
const tiered = price({
  scheme: 'tiered',
  component: 'Nodes',
  amount: 2500,
  tiers: [
    { upTo: 5, amount: 2500 },
    { upTo: 50, amount: 1800 },
    { upTo: null, amount: 1200 },
  ],
});
const amounts = fc.integer({ min: 0, max: 1_000_000_000 });
const rates = fc.integer({ min: 0, max: 30_000 });

describe('a minor unit', () => {
  for (const [currency, digits] of [
    ['USD', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
  ] as const)
    test(`of ${currency} has ${digits} decimal places`, () => assert.equal(minorDigits(currency), digits));
});

describe('a share of an amount', () => {
  for (const [amount, numerator, denominator, is] of [
    [1050, 19, 100, 200],
    [5, 1, 10, 1],
    [-5, 1, 10, -1],
    [4, 1, 10, 0],
    [15, 1, 10, 2],
    [0, 1, 3, 0],
    [9_007_199_254_740_991, 1, 1, 9_007_199_254_740_991],
  ] as const)
    test(`${numerator}/${denominator} of ${amount} is ${is}`, () =>
      assert.equal(share(amount, numerator, denominator), is));

  test('is never farther from the exact one than half a minor unit', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 1000 }), (amount, part) => {
        const twice = 2n * BigInt(share(amount, part, 1000)) * 1000n - 2n * BigInt(amount) * BigInt(part);
        assert.ok(twice <= 1000n && twice >= -1000n);
      }),
    ));

  test('of what is taken back is what was charged', () =>
    fc.assert(
      fc.property(amounts, fc.nat(1000), (amount, part) =>
        assert.equal(share(-amount, part, 1000), 0 - share(amount, part, 1000)),
      ),
    ));

  test('that no number can say exactly is refused', () =>
    assert.throws(() => share(Number.MAX_SAFE_INTEGER, 3, 1), AmountError));
});

describe('a price', () => {
  test('that is flat asks for no quantity', () => assert.equal(chargeFor(price(), { Seats: 9 }), 4900));
  test('by the unit is times the quantity', () => assert.equal(chargeFor(perSeat, { Seats: 7 }), 8400));
  for (const [nodes, is] of [
    [0, 0],
    [1, 2500],
    [5, 12_500],
    [6, 14_300],
    [50, 93_500],
    [51, 94_700],
  ] as const)
    test(`by steps comes to ${is} for ${nodes} nodes`, () => assert.equal(chargeFor(tiered, { Nodes: nodes }), is));
  test('that is metered is charged afterwards', () => {
    const metered = price({ scheme: 'metered', component: 'Gigabytes', amount: 12 });
    assert.equal(chargeFor(metered, { Gigabytes: 100 }), 0);
    assert.equal(meteredCharge(metered, 250), 3000);
  });
  test('by steps never falls as the quantity rises, and is the sum of what each unit costs', () =>
    fc.assert(
      fc.property(fc.nat(200), (nodes) => {
        const step = chargeFor(tiered, { Nodes: nodes + 1 }) - chargeFor(tiered, { Nodes: nodes });
        assert.equal(step, nodes < 5 ? 2500 : nodes < 50 ? 1800 : 1200);
      }),
    ));
  test('of more than can be charged is refused', () =>
    assert.throws(() => chargeFor(perSeat, { Seats: Number.MAX_SAFE_INTEGER }), AmountError));
});

describe('a discount', () => {
  test('takes off a part, or an amount, and never more than all', () => {
    assert.equal(discountOn(999, { basisPoints: 2500 }), 250);
    assert.equal(discountOn(999, { amount: 500 }), 500);
    assert.equal(discountOn(999, { amount: 5000 }), 999);
    assert.equal(discountOn(999, null), 0);
  });
  test('is between nothing and all', () =>
    fc.assert(
      fc.property(amounts, fc.nat(10_000), (amount, basisPoints) => {
        const off = discountOn(amount, { basisPoints });
        assert.ok(off >= 0 && off <= amount);
      }),
    ));
});

describe('tax', () => {
  test('comes on top of a price without it, and is in a price with it', () => {
    assert.deepEqual(applyTax(10_000, { rate: 19_000, isIncluded: false }), { net: 10_000, tax: 1900, gross: 11_900 });
    assert.deepEqual(applyTax(11_900, { rate: 19_000, isIncluded: true }), { net: 10_000, tax: 1900, gross: 11_900 });
    assert.deepEqual(applyTax(10_000, { rate: 8875, isIncluded: false }), { net: 10_000, tax: 888, gross: 10_888 });
    assert.deepEqual(applyTax(1000, { rate: 10_000, isIncluded: true }), { net: 909, tax: 91, gross: 1000 });
  });
  test('and what is left add up to what is paid', () =>
    fc.assert(
      fc.property(amounts, rates, fc.boolean(), (amount, rate, isIncluded) => {
        const { net, tax, gross } = applyTax(amount, { rate, isIncluded });
        assert.equal(net + tax, gross);
        assert.ok(net >= 0 && tax >= 0);
        assert.equal(isIncluded ? gross : net, amount);
      }),
    ));
});

describe('a charge', () => {
  test('adds up from its lines', () =>
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(60),
        fc.nat(10_000),
        rates,
        fc.boolean(),
        (Seats, Nodes, basisPoints, rate, isIncluded) => {
          const charge = breakDown([price(), perSeat, tiered], { Seats, Nodes }, { basisPoints }, { rate, isIncluded });
          assert.equal(
            charge.lines.reduce((sum, line) => sum + line.amount, 0),
            charge.subtotal,
          );
          assert.equal(charge.subtotal - charge.discount + (isIncluded ? 0 : charge.tax), charge.total);
        },
      ),
    ));
  test('of nothing is nothing', () =>
    assert.equal(breakDown([], {}, { amount: 500 }, { rate: 19_000, isIncluded: false }).total, 0));
});

describe('a change within a period', () => {
  const period = { start: new Date('2026-11-01T00:00:00Z'), end: new Date('2026-12-01T00:00:00Z') };
  test('costs the part of the time that is left', () =>
    assert.deepEqual(prorate(3000, 9000, period, new Date('2026-11-11T00:00:00Z')), { credit: 2000, charge: 6000 }));
  test('at its start costs all, and at its end nothing', () => {
    assert.deepEqual(prorate(3000, 9000, period, period.start), { credit: 3000, charge: 9000 });
    assert.deepEqual(prorate(3000, 9000, period, period.end), { credit: 0, charge: 0 });
  });
  test('to the same costs nothing, whenever it is', () =>
    fc.assert(
      fc.property(amounts, fc.nat(30 * 86_400_000), (amount, after) => {
        const { credit, charge } = prorate(amount, amount, period, new Date(period.start.getTime() + after));
        assert.equal(charge, credit);
        assert.ok(credit >= 0 && credit <= amount);
      }),
    ));
});
