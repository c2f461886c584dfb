import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConfigError } from '../config/config.ts';
import { chooseProvider, providerNameOf } from './choose-provider.ts';
import { noProvider } from './no-provider.ts';

describe('the sandbox', () => {
  test('refuses to start in production', () =>
    assert.throws(() => chooseProvider({ paymentProvider: 'sandbox', stripe: null, mode: 'production' }), ConfigError));
});

describe('a store in production for which nothing is set', () => {
  test('takes no payments, and says so', async () => {
    await assert.rejects(noProvider.find('x'), { code: 'payments_unavailable' });
  });
});

describe('who takes money', () => {
  const stripe = {
    secretKey: 'sk_test_x',
    webhookSecret: 'whsec_x',
    publishableKey: null,
    hasTax: false,
    apiUrl: null,
  };
  for (const [paymentProvider, account, mode, name] of [
    [null, null, 'development', 'sandbox'],
    [null, null, 'production', 'none'],
    [null, stripe, 'development', 'stripe'],
    [null, stripe, 'production', 'stripe'],
    ['sandbox', stripe, 'development', 'sandbox'],
    ['none', stripe, 'production', 'none'],
  ] as const)
    test(`is ${name} in ${mode}, with ${account === null ? 'no account' : 'an account'} and ${paymentProvider ?? 'nothing'} said`, () =>
      assert.equal(providerNameOf({ paymentProvider, stripe: account, mode }), name));
});
