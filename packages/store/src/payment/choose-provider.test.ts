import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConfigError } from '../config/config.ts';
import { chooseProvider } from './choose-provider.ts';
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
