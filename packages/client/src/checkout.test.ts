import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, test } from 'node:test';
import type { Checkout } from '@chandlery/contract';
import { json, openTestStore, problem } from '../../../test/support/test-store.ts';
import { openCheckout } from '../../../test/support/selling.ts';
import { StoreError, createStoreClient } from './index.ts';

const checkout = (state: Checkout['state'] = 'open'): Checkout => ({
  ...openCheckout('https://store.example.com', { product: 'acme/trial' }),
  state,
});

const header = ({ headers }: IncomingMessage, name: string) => String(headers[name]);

describe('a checkout', () => {
  test('is started by the page’s key, once, also where the first answer is lost', async () => {
    const keys: string[] = [];
    const credentials: string[] = [];
    await using store = await openTestStore((request, response, count) => {
      keys.push(header(request, 'idempotency-key'));
      credentials.push(header(request, 'authorization'));
      if (count === 1) problem(response, 503, 'unavailable', { 'retry-after': '0' });
      else json(response, checkout());
    });
    const client = createStoreClient({ store: store.origin, publishableKey: 'pk_test_x' });
    assert.equal((await client.checkouts.create({ product: 'acme/trial' })).state, 'open');
    assert.equal(new Set(keys).size, 1);
    assert.deepEqual(credentials, ['Bearer pk_test_x', 'Bearer pk_test_x']);
  });

  test('is started for whoever is signed in, where somebody is', async () => {
    const credentials: string[] = [];
    await using store = await openTestStore((request, response) => {
      credentials.push(header(request, 'authorization'));
      json(response, checkout());
    });
    const client = createStoreClient({ store: store.origin, publishableKey: 'pk_test_x', credential: 'pat_ann' });
    await client.checkouts.create({ product: 'acme/trial' });
    assert.deepEqual(credentials, ['Bearer pat_ann']);
  });

  test('says by its code why it cannot be started', async () => {
    await using store = await openTestStore((_request, response) => problem(response, 409, 'trial_used'));
    const client = createStoreClient({ store: store.origin, publishableKey: 'pk_test_x' });
    await assert.rejects(client.checkouts.create({ product: 'acme/trial' }), (error) => {
      assert.ok(error instanceof StoreError);
      assert.equal(error.code, 'trial_used');
      return true;
    });
  });

  test('is watched to its end, and looked at at once by whoever knows of news', async () => {
    await using store = await openTestStore((_request, response, count) =>
      json(response, checkout(count === 1 ? 'processing' : 'complete')),
    );
    const client = createStoreClient({ store: store.origin });
    const seen: string[] = [];
    let look = (): void => undefined;
    const end = await client.checkouts.watch('chk_1', {
      onHurry: (hurry) => (look = hurry),
      onLook: ({ state }) => {
        seen.push(state);
        look();
      },
    });
    assert.equal(end.state, 'complete');
    assert.deepEqual(seen, ['processing', 'complete']);
    assert.deepEqual(store.requests, ['/v1/checkouts/chk_1', '/v1/checkouts/chk_1']);
  });

  test('is no longer watched once the signal says so', async () => {
    await using store = await openTestStore((_request, response) => json(response, checkout()));
    const client = createStoreClient({ store: store.origin });
    const giving = new AbortController();
    const watched = client.checkouts.watch('chk_1', { signal: giving.signal, onLook: () => giving.abort('enough') });
    await assert.rejects(watched, (error) => error === 'enough');
  });
});

test('a quote is asked for without saying who asks', async () => {
  const credentials: (string | undefined)[] = [];
  await using store = await openTestStore((request, response) => {
    credentials.push(request.headers.authorization);
    json(response, checkout().quote);
  });
  const client = createStoreClient({ store: store.origin, publishableKey: 'pk_test_x', credential: 'pat_ann' });
  assert.equal((await client.quote({ product: 'acme/trial' })).total, 4900);
  assert.deepEqual(credentials, [undefined]);
});
