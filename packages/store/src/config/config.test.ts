import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  throw new assert.AssertionError({ message: 'it was taken' });
};

describe('the configuration', () => {
  test('needs no variable at all', () => {
    const { mode, port, examplesPort, publicUrl, databaseUrl, dataFolder } = readConfig({});
    assert.deepEqual(
      { mode, port, examplesPort, publicUrl, databaseUrl, dataFolder },
      {
        mode: 'development',
        port: 8080,
        examplesPort: 8090,
        publicUrl: null,
        databaseUrl: null,
        dataFolder: resolve('.chandlery'),
      },
    );
  });

  test('takes a variable that is set to nothing for one that is not set', () => {
    assert.equal(readConfig({ PORT: '', DATABASE_URL: ' ' }).port, 8080);
  });

  for (const [name, value, takes] of [
    ['STORE_NAME', 'Acme <b>', 'without < and >'],
    ['STORE_NAME', 'A'.repeat(61), '60 characters'],
    ['PORT', 'http', 'a port from 0 to 65535'],
    ['PORT', '65536', 'a port from 0 to 65535'],
    ['PORT', '-1', 'a port from 0 to 65535'],
    ['EXAMPLES_PORT', '80.5', 'a port from 0 to 65535'],
    ['CHANDLERY_MODE', 'prod', 'development or production'],
    ['LOG_LEVEL', 'loud', 'fatal, error, warn'],
    ['PUBLIC_URL', 'store.example.com', 'https://store.example.com'],
    ['PUBLIC_URL', 'https://store.example.com/shop', 'without a path'],
    ['PUBLIC_URL', 'https://a:b@store.example.com', 'without a path'],
    ['DATABASE_URL', 'mysql://db/store', 'postgres://'],
    ['SMTP_URL', 'mail.example.com:587', 'smtp://'],
    ['SMTP_URL', 'https://mail.example.com', 'smtp://'],
    ['MAIL_FROM', 'Chandlery', 'store@example.com'],
    ['MAIL_FROM', 'store@example.com, eve@example.com', 'store@example.com'],
  ] as const) {
    test(`stops the start with what is wrong where ${name} is ${value}`, () => {
      const message = refusal({ [name]: value });
      assert.match(message, new RegExp(`^${name} is ".+"\\. It takes `));
      assert.ok(message.includes(takes), message);
    });
  }

  test('names everything that is wrong at once', () => {
    assert.deepEqual(
      refusal({ PORT: 'x', LOG_LEVEL: 'y' })
        .split('\n')
        .map((line) => line.split(' ')[0]),
      ['PORT', 'LOG_LEVEL'],
    );
  });

  test('never shows the password of a database', () => {
    const message = refusal({ DATABASE_URL: 'mysql://store:hunter2@db/store' });
    assert.ok(!message.includes('hunter2'), message);
  });

  test('takes a sender with a name or without one, and wants one where there is a mail server', () => {
    const SMTP_URL = 'smtp://store:hunter2@mail.example.com:587';
    const sender = (text: string) => readConfig({ SMTP_URL, MAIL_FROM: text }).mail?.from;
    const address = 'store@example.com';
    assert.deepEqual(sender('store@example.com'), { name: '', address });
    assert.deepEqual(sender('Acme, Inc. <store@example.com>'), { name: 'Acme, Inc.', address });
    assert.deepEqual(sender('"Acme, Inc." <store@example.com>'), { name: 'Acme, Inc.', address });
    assert.equal(readConfig({}).mail, null);
    assert.match(refusal({ SMTP_URL }), /^MAIL_FROM is not set\. It takes /);
    assert.ok(!refusal({ SMTP_URL: 'smpt://store:hunter2@mail.example.com' }).includes('hunter2'));
  });

  test('takes an origin with or without its last slash', () => {
    assert.equal(readConfig({ PUBLIC_URL: 'https://store.example.com/' }).publicUrl, 'https://store.example.com');
  });

  test('takes money through Stripe with two variables, and wants both', () => {
    const STRIPE_SECRET_KEY = 'sk_test_hunter2';
    const STRIPE_WEBHOOK_SECRET = 'whsec_hunter2';
    const { stripe } = readConfig({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET });
    assert.deepEqual(stripe, {
      secretKey: STRIPE_SECRET_KEY,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
      publishableKey: null,
      hasTax: false,
      apiUrl: null,
    });
    assert.equal(readConfig({}).stripe, null);
    assert.match(refusal({ STRIPE_SECRET_KEY }), /^STRIPE_WEBHOOK_SECRET is not set/);
    assert.match(refusal({ PAYMENT_PROVIDER: 'stripe' }), /^STRIPE_SECRET_KEY is not set/);
    assert.ok(!refusal({ STRIPE_SECRET_KEY: 'pk_test_hunter2' }).includes('hunter2'));
    const both = { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET };
    assert.match(refusal({ ...both, STRIPE_PUBLISHABLE_KEY: 'pk_live_x' }), /Both are of the same mode/);
    assert.match(
      refusal({
        ...both,
        CHANDLERY_MODE: 'production',
        CHANDLERY_SECRET: 'x'.repeat(32),
        STRIPE_API_URL: 'http://127.0.0.1:12111',
      }),
      /STRIPE_API_URL is set/,
    );
  });
});
