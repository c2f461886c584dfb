/** Every route of the contract, asked with whatever comes: what fits its schemas, what nearly does, and what never does. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Problem, type Route, problems, routes } from '@chandlery/contract';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { eq } from 'drizzle-orm';
import { apikeys } from '../identity/tables.ts';
import { publisherKeys } from '../publisher-key/tables.ts';
import { subscriptions } from '../subscription/tables.ts';
import { type World, openWorld, pageOrigin } from './test/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.store.close());

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

/** Ids of what belongs to somebody who never asks here: whoever knows them must learn nothing by them. */
const idsOfOthers = fc.constantFrom('subscription', 'token', 'key').map((name) => `id of ${name}`);
const withIds = (text: string): string =>
  text.replace(/^id of (\w+)$/, (_all, name: keyof World['ids']) => world.ids[name]);

const value = fc.oneof(
  hostile,
  idsOfOthers,
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.stringMatching(/^[a-z\d]{1,8}$/),
);

const known = ({ params, query }: Route) => [
  ...Object.keys(params?._zod.def.shape ?? {}),
  ...Object.keys(query?._zod.def.shape ?? {}),
];
const name = (route: Route) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom('x', ...known(route)) }, { weight: 1, arbitrary: value });

const encode = (text: string): string => encodeURIComponent(withIds(text).toWellFormed());

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

const methodOf = (route: Route) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(route.method as string) },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH') },
  );

/** Members that a body may have, whichever of several forms it takes. */
const membersOf = (schema: Route['body']): readonly string[] => {
  const { def } = (schema as z.core.$ZodTypes | undefined)?._zod ?? {};
  if (def?.type === 'object') return Object.keys(def.shape);
  return def?.type === 'union' ? def.options.flatMap((option) => membersOf(option)) : [];
};

const bodyOf = (route: Route): fc.Arbitrary<string> =>
  fc
    .oneof(
      {
        weight: 3,
        arbitrary: fc.dictionary(fc.constantFrom('x', ...membersOf(route.body)), fc.oneof(value, fc.jsonValue())),
      },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    .map((body) => JSON.stringify(body));

/** Everybody but those to whom what is there belongs. */
const credentials = ['nobody', 'otherCustomer', 'otherOwner', 'page', 'otherServer', 'limitedServer'] as const;
const headersOf = (name: (typeof credentials)[number]): Record<string, string> => {
  switch (name) {
    case 'nobody':
      return {};
    case 'page':
      return { authorization: `Bearer ${world.keys.page}`, origin: pageOrigin };
    case 'otherServer':
    case 'limitedServer':
      return { authorization: `Bearer ${world.keys[name]}` };
    default:
      return { cookie: world.people[name.toLowerCase()]?.browser.cookie() ?? '' };
  }
};

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

/** What no answer to any of these callers may hold: of the customer, and of the publisher acme's keys. */
const isOfOthers = (text: string): boolean =>
  text.includes('"customer@example.com') ||
  text.includes(world.people['customer']?.id ?? '-') ||
  text.includes(world.keys.server.slice(12));

const rowsOfOthers = async () => {
  const { database } = world.store;
  return [
    await database.select().from(subscriptions).where(eq(subscriptions.id, world.ids.subscription)),
    await database.select().from(apikeys).where(eq(apikeys.id, world.ids.token)),
    await database
      .select({ name: publisherKeys.name, revokedAt: publisherKeys.revokedAt })
      .from(publisherKeys)
      .where(eq(publisherKeys.id, world.ids.key)),
  ];
};

describe('whatever is asked of', () => {
  for (const [routeName, route] of Object.entries<Route>(routes)) {
    test(`${routeName} is answered as the contract says, or refused with one of its problems, and tells nothing of others`, async () => {
      const arbitraries = [
        address(route),
        methodOf(route),
        headers,
        bodyOf(route),
        fc.constantFrom(...credentials),
      ] as const;
      const before = await rowsOfOthers();
      await fc.assert(
        fc.asyncProperty(...arbitraries, async (path, verb, fields, body, by) => {
          const response = await world.store.request(path, {
            method: verb,
            headers: { 'content-type': 'application/json', ...fields, ...headersOf(by) },
            ...(verb === 'GET' || verb === 'HEAD' ? {} : { body }),
          });
          const text = await response.text();
          assert.ok(!isOfOthers(text), `${verb} ${path} tells ${by} of others: ${text}`);
          // What is answered has been checked against its schema: the test store is one in development.
          if (response.status < 300 || response.status === 304) return;
          assert.ok(response.status < 500, `${verb} ${path} with ${body} by ${by} answers ${response.status}: ${text}`);
          assert.equal(response.headers.get('content-type'), 'application/problem+json');
          assert.doesNotMatch(text, isStack);
          if (verb === 'HEAD') return;
          const { code, status } = z.parse(Problem, JSON.parse(text));
          assert.ok(Object.hasOwn(problems, code));
          assert.equal(status, response.status);
        }),
        { numRuns: route.cache === 'public' ? 300 : 150 },
      );
      assert.deepEqual(await rowsOfOthers(), before);
    });
  }
});
