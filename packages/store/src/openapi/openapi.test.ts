import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { routes } from '@chandlery/contract';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { planInput, productInput, svg } from '../catalogue/test/listings.ts';
import { certifyRelease } from '../certification/certify-release.ts';
import { digestOf, testAuthority } from '../certification/test/authority.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';

type PublicRoute = Extract<(typeof routes)[keyof typeof routes], { cache: 'public' }>;

let store: TestStore;
interface Operation {
  readonly operationId: string;
  readonly security?: readonly Record<string, readonly string[]>[];
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
let certificateId: string;
let document: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object };
  servers: { url: string }[];
};

before(async () => {
  store = await openTestStore();
  const { database } = store;
  await savePublisher(database, { slug: 'acme', name: 'Acme', logo: { bytes: svg('logo') } });
  await saveListing(
    database,
    productInput('acme/db', {
      support: { statement: 'Weekdays.' },
      releases: [{ version: '1.0', tags: ['1'], platforms: [{ platform: 'linux/amd64', digest: digestOf('a') }] }],
      plans: [
        planInput({
          images: [{ repository: 'store/acme/db', tag: '1.0' }],
          kind: 'paid',
          prices: [{ amount: 1, currency: 'EUR', interval: 'year', scheme: 'flat' }],
        }),
      ],
    }),
  );
  const { id } = await certifyRelease(database, await testAuthority(database), {
    product: 'acme/db',
    version: '1.0',
    by: 'ops',
    reason: null,
  });
  certificateId = id;
  document = await store.json('/v1/openapi.json');
});
after(() => store.close());

describe('the description of the API', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    assert.deepEqual([valid, errors ?? []], [true, []]);
  });

  test('has every route of the contract, under the store’s own address', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, method, path]),
    );
    const sorted = (list: readonly (readonly string[])[]) => list.map((one) => one.join(' ')).toSorted();
    assert.deepEqual(
      sorted(described),
      sorted(Object.entries(routes).map(([name, { method, path }]) => [name, method.toLowerCase(), path])),
    );
    assert.equal(document.servers[0]?.url, origin);
  });

  test('says what a caller must show, where that is anything', () => {
    const { paths } = document;
    assert.equal(paths['/v1/search']?.['get']?.security, undefined);
    assert.deepEqual(paths['/v1/account']?.['get']?.security, [{ customer: ['account:read'] }]);
  });

  test('tells the truth: what the store answers fits it, the problems too', async () => {
    const ajv = new Ajv2020({ strict: false });
    const check = (schema: object, value: unknown) => {
      const validate = ajv.compile({ ...schema, components: document.components });
      assert.ok(validate(value), JSON.stringify(validate.errors));
    };
    const answers = {
      '/v1/products': '/v1/products?ids=acme/db,acme/other',
      '/v1/products/{publisher}/{name}': '/v1/products/acme/db',
      '/v1/products/{publisher}/{name}/plans': '/v1/products/acme/db/plans',
      '/v1/products/{publisher}/{name}/releases': '/v1/products/acme/db/releases',
      '/v1/products/{publisher}/{name}/certification': '/v1/products/acme/db/certification',
      '/v1/certificates/{id}': `/v1/certificates/${certificateId}`,
      '/v1/search': '/v1/search?q=db',
      '/v1/categories': '/v1/categories',
      '/v1/publishers/{slug}': '/v1/publishers/acme',
      '/v1/store': '/v1/store',
    } satisfies Record<PublicRoute['path'], string>;
    for (const [path, address] of Object.entries(answers)) {
      check(
        document.paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema ?? {},
        await store.json(address),
      );
    }
    const refused = await (await store.request('/v1/search?limit=0')).json();
    check(
      document.paths['/v1/search']?.['get']?.responses['400']?.content?.['application/problem+json']?.schema ?? {},
      refused,
    );
  });
});
