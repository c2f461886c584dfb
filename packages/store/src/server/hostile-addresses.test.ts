/** Every address that the store answers, its pages' too, with what no client of good will puts into it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Counter, openCounter } from '../checkout/pages/test/counter.ts';
import type { SignedInPerson } from '../identity/test/accounts.ts';
import { origin } from './test/store.ts';

let counter: Counter;
let ann: SignedInPerson;
before(async () => {
  counter = await openCounter({ registry: null });
  ann = await counter.person('ann');
});
after(() => counter.close());

/** Each as it stands in an address. */
const texts = [
  '%00',
  '%F0%9F',
  '%ED%A0%80',
  '..%2F',
  '%25',
  '%27%3B--',
  '-1',
  '1e400',
  '9'.repeat(400),
  '%F0%9F%99%82',
];
/** What the store's pages and its interfaces read. */
const parameters = ['q', 'page', 'cursor', 'sort', 'id', 'ids', 'token', 'code', 'user_code', 'client_id', 'returnTo'];
const more = ['state', 'checkout', 'plan', 'product', 'interval', 'currency', 'quantity', 'ticket', 'lang', 'holder'];

const query = (text: string) => [...parameters, ...more].map((name) => `${name}=${text}`).join('&');
const filled = (path: string, text: string) => path.replaceAll(/:\w+(\{.*?\}(?=\/|$))?|\*/g, text);

/** All of them by the method that they take; what ends somebody's own session is left out. */
const places = (): [string, string][] => {
  const all = counter.app.routes.filter(({ path }) => !path.includes('sign-out'));
  return [...new Set(all.map(({ method, path }) => `${method === 'ALL' ? 'GET' : method} ${path}`))].map((place) => {
    const [method = '', path = ''] = place.split(' ');
    return [method, path];
  });
};

/** @param headers of whoever asks */
const assertNoFault = async (headers: Record<string, string>) => {
  assert.ok(places().length > 150, `${places().length} addresses`);
  for (const [method, path] of places())
    for (const text of texts) {
      const address = `${filled(path, text)}?${query(text)}`;
      const body = method === 'GET' ? {} : { body: query(text) };
      const { status } = await counter.request(address, { method, headers, ...body });
      assert.ok(status < 500, `${method} ${address} answers ${status}`);
    }
};

describe('no address is a fault of the store, whatever is put into it,', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin };
  test('for somebody who is signed in', async () => {
    await assertNoFault({ ...form, cookie: ann.browser.cookie() });
    assert.equal((await ann.browser.get('/v1/account')).status, 200);
  });
  test('for anybody', () => assertNoFault(form));
});
