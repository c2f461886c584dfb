import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromStripe, toStripe } from './amounts.ts';

describe('an amount', () => {
  for (const [amount, currency, stripe] of [
    [1250, 'USD', 1250],
    [1250, 'JPY', 1250],
    [1250, 'ISK', 125_000],
    [1250, 'UGX', 125_000],
    [1250, 'KWD', 1250],
    [1200, 'MGA', 12],
    [0, 'EUR', 0],
  ] as const)
    test(`of ${amount} in ${currency} is ${stripe} at Stripe’s, and the same again`, () => {
      assert.equal(toStripe(amount, currency), stripe);
      assert.equal(fromStripe(stripe, currency.toLowerCase()), amount);
    });

  for (const [amount, currency] of [
    [1234, 'KWD'],
    [1250, 'MGA'],
  ] as const)
    test(`of ${amount} in ${currency} is refused: Stripe cannot charge it exactly`, () =>
      assert.throws(() => toStripe(amount, currency), { code: 'payments_unavailable' }));
});
