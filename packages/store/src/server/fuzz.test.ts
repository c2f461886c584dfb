/** Every route of the contract, asked with whatever comes: what fits its schemas, what nearly does, and what never does. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Problem, type Route, problems, routes } from '@chandlery/contract';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { productInput } from '../catalogue/test/listings.ts';
import { type TestStore, openTestStore } from './test/store.ts';

let store: TestStore;
before(async () => {
  store = await openTestStore();
  await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
  await saveListing(store.database, productInput('acme/db'));
});
after(() => store.close());

const hostile = fc.constantFrom(
  '',
  '.',
  '..',
  '%',
  '%00',
  '\0',
  '\ud800',
  '\u202e',
  "'; drop table products; --",
  '{{7*7}}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1e400',
  'NaN',
  '9'.repeat(400),
  'true',
  'null',
  '[]',
  'acme',
  'db',
  'acme/db',
  'prod_0000000000000000000000',
  'a,'.repeat(200),
  '&|!():*',
  '\\',
  '🙂'.repeat(50),
);
const value = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[a-z\d]{1,8}$/));

const known = ({ params, query }: Route) => [
  ...Object.keys(params?._zod.def.shape ?? {}),
  ...Object.keys(query?._zod.def.shape ?? {}),
];
const name = (route: Route) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom('x', ...known(route)) }, { weight: 1, arbitrary: value });

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

const address = (route: Route): fc.Arbitrary<string> => {
  const places = [...route.path.matchAll(/\{(\w+)\}/g)].map(([place]) => place);
  return fc
    .tuple(fc.tuple(...places.map(() => value)), fc.array(fc.tuple(name(route), value), { maxLength: 6 }), fc.boolean())
    .map(([values, pairs, isEncoded]) => {
      const path = places.reduce(
        (text, place, index) => text.replace(place, encode(values[index] ?? '')),
        route.path as string,
      );
      const query = pairs
        .map(
          ([key, text]) =>
            `${encode(key)}=${isEncoded ? encode(text) : encode(text).replaceAll('%2C', ',').replaceAll('%25', '%')}`,
        )
        .join('&');
      return query === '' ? path : `${path}?${query}`;
    });
};

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constant('GET') },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH') },
);
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-encoding',
    'if-none-match',
    'origin',
    'x-request-id',
    'cookie',
    'range',
    'content-type',
  ),
  fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
);

const isStack = /\n\s+at |node_modules|\.ts:\d+|postgres|drizzle|select .* from/i;

describe('whatever is asked of', () => {
  for (const [routeName, route] of Object.entries<Route>(routes)) {
    test(`${routeName} is answered as the contract says, or refused with one of its problems`, async () => {
      await fc.assert(
        fc.asyncProperty(address(route), method, headers, async (path, verb, fields) => {
          const response = await store.request(path, { method: verb, headers: fields });
          const text = await response.text();
          // What is answered has been checked against its schema: the test store is one in development.
          if (response.status < 300 || response.status === 304) return;
          assert.ok(response.status < 500, `${verb} ${path} answers ${response.status}: ${text}`);
          assert.equal(response.headers.get('content-type'), 'application/problem+json');
          assert.doesNotMatch(text, isStack);
          if (verb === 'HEAD') return;
          const { code, status } = z.parse(Problem, JSON.parse(text));
          assert.ok(Object.hasOwn(problems, code));
          assert.equal(status, response.status);
        }),
        { numRuns: 300 },
      );
    });
  }
});
