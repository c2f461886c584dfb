import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as tables from '../database/tables.ts';
import { createKeyRing } from '../keys/key-ring.ts';
import { createLog } from '../log/log.ts';
import { createApp } from './app.ts';

// Nothing listens there.
const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
after(() => pool.end());

test('a store whose database server cannot be reached says so, and when to come again', async () => {
  const database = drizzle(pool, { schema: tables });
  const app = createApp({
    database,
    log: createLog('silent'),
    mode: 'production',
    origin: 'https://store.example',
    keys: createKeyRing(database, 'a secret that only this test knows'),
    secret: 'a secret that only this test knows',
    registry: null,
  });
  const signIn = {
    method: 'POST',
    body: JSON.stringify({ email: 'ann@example.com', password: 'whatever it is' }),
    headers: { 'content-type': 'application/json' },
  };
  const requests: readonly (readonly [path: string, init?: RequestInit])[] = [
    ['/v1/products/acme/db'],
    ['/v1/products?ids=acme/db'],
    ['/v1/search?q=db'],
    ['/v1/categories'],
    ['/v1/publishers/acme'],
    ['/v1/account', { headers: { authorization: 'Bearer pat_x' } }],
    ['/auth/sign-in/email', signIn],
    ['/readyz'],
  ];
  for (const [path, init] of requests) {
    const response = await app.fetch(new Request(`https://store.example${path}`, init));
    assert.equal(response.status, 503, path);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.equal(((await response.json()) as { code: string }).code, 'unavailable');
  }
});
