/** What operators certify and revoke, as every reader of the store sees it. Statements are read here with WebCrypto alone. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Certificate, ProductBatch, ProductCertification, ProductDetail, SearchPage } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import type { JWK } from 'jose';
import { auditEntries } from '../audit/tables.ts';
import { products } from '../catalogue/tables.ts';
import { saveListing } from '../catalogue/save-listing.ts';
import { savePublisher } from '../catalogue/save-publisher.ts';
import { planInput, productInput } from '../catalogue/test/listings.ts';
import { outbox } from '../outbox/tables.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';
import { type Authority, certifyRelease } from './certify-release.ts';
import { CertificationError, type CertificationRequest } from './request.ts';
import { reissueMoved } from './reissue.ts';
import { revokeCertificate } from './revoke-certificate.ts';
import { settleDue } from './settle.ts';
import { certificates } from './tables.ts';
import { digestOf, testAuthority } from './test/authority.ts';

const image = (tag: string) => ({ repository: 'store/acme/db', tag });
const release = (version: string, digit: string) => ({
  version,
  tags: [version],
  platforms: [{ platform: 'linux/amd64', digest: digestOf(digit) }],
});
const plans = (tag: string) => [
  planInput({ slug: 'team', kind: 'byol', images: [image(tag)] }),
  planInput({ slug: 'free', isDefault: false, images: [image(tag)] }),
];
const db = (changes: Parameters<typeof productInput>[1] = {}) =>
  productInput('acme/db', {
    support: { statement: 'Weekdays.' },
    plans: plans('2.0'),
    releases: [release('2.0', 'b'), release('1.0', 'a')],
    ...changes,
  });

let store: TestStore;
let authority: Authority;

const fill = async (): Promise<void> => {
  const { database } = store;
  await savePublisher(database, { slug: 'acme', name: 'Acme', website: 'https://acme.example/about' });
  await saveListing(database, db());
  await saveListing(database, productInput('acme/unsupported', { releases: [release('1.0', 'c')] }));
  await saveListing(database, productInput('acme/nothing', { support: { statement: 'Always.' } }));
  authority = await testAuthority(database);
};

/** Begins a group of tests with a store of its own. */
const withStore = (): void => {
  before(async () => {
    store = await openTestStore();
    await fill();
  });
  after(() => store.close());
};

const certify = (changes: Partial<CertificationRequest> = {}, now = new Date()) =>
  certifyRelease(
    store.database,
    authority,
    { product: 'acme/db', version: '2.0', by: 'olga', reason: 'Inspected by hand.', ...changes },
    now,
  );
const revoke = (id: string, now?: Date) =>
  revokeCertificate(store.database, id, { by: 'olga', reason: 'It lost a row.' }, now);

const certification = (query = '') => store.json<ProductCertification>(`/v1/products/acme/db/certification${query}`);
/** What card, catalogue, search and page say of it. */
const shown = async (): Promise<readonly unknown[]> => {
  const batch = await store.json<ProductBatch>('/v1/products?ids=acme/db');
  const detail = await store.json<ProductDetail>('/v1/products/acme/db');
  const page = await store.json<SearchPage>('/v1/search?certified=true');
  const hosted = await (await store.request('/products/acme/db', { headers: { accept: 'text/html' } })).text();
  const badge = await (await store.request('/badges/acme/db.svg')).text();
  return [
    batch.items[0]?.certification,
    detail.plans.map((plan) => plan.certification),
    page.items.map(({ slug }) => slug),
    hosted.includes('badge-certified'),
    badge.includes('is certified'),
  ];
};
const nowhere = [null, [null, null], [], false, false];
const everywhere = ['container', ['container', 'container'], ['acme/db'], true, true];

const parts = (jwt: string) => {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const read = (text: string) =>
    JSON.parse(Buffer.from(text, 'base64url').toString()) as Readonly<Record<string, unknown>>;
  return { header: read(header), claims: read(payload), signed: `${header}.${payload}`, signature };
};

const isSignedByStore = async (jwt: string): Promise<boolean> => {
  const { header, signed, signature } = parts(jwt);
  const { keys } = await store.json<{ keys: (JWK & { purpose: string })[] }>('/.well-known/jwks.json');
  const key = keys.find(({ kid, purpose }) => kid === header['kid'] && purpose === 'certification');
  assert.ok(key, 'the store does not publish the key');
  const imported = await crypto.subtle.importKey('jwk', key, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    imported,
    new Uint8Array(Buffer.from(signature, 'base64url')),
    new TextEncoder().encode(signed),
  );
};

const revocations = async () => {
  const response = await store.request('/.well-known/revoked.jwt');
  assert.equal(response.status, 200);
  return response.text();
};

describe('a certificate', () => {
  withStore();

  test('is shown by cards, the catalogue, search, pages and the picture from its first second to its revocation', async () => {
    assert.deepEqual(await shown(), nowhere);
    const { id } = await certify();
    assert.deepEqual(await shown(), everywhere);
    await revoke(id);
    assert.deepEqual(await shown(), nowhere);
  });

  test('is written down: who, when, and why', async () => {
    const now = new Date('2026-11-23T10:00:00Z');
    const { id } = await certify({}, now);
    const later = new Date('2026-11-24T10:00:00Z');
    await revoke(id, later);
    const entries = await store.database.select().from(auditEntries).where(eq(auditEntries.subject, id));
    assert.deepEqual(
      entries.map(({ actor, action, reason, at }) => [actor, action, reason, at.getTime()]),
      [
        ['olga', 'certificate.issue', 'Inspected by hand.', now.getTime()],
        ['olga', 'certificate.revoke', 'It lost a row.', later.getTime()],
      ],
    );
  });

  test('is told of to its publisher, when it is issued and when it is revoked', async () => {
    const { id } = await certify();
    await revoke(id);
    const events = await store.database.select().from(outbox).where(eq(outbox.subject, id)).orderBy(outbox.position);
    assert.deepEqual(
      events.map(({ type }) => type),
      ['certificate.issued', 'certificate.revoked'],
    );
    const [product] = await store.database.select().from(products).where(eq(products.slug, 'acme/db'));
    for (const { publisherId } of events) assert.equal(publisherId, product?.publisherId);
    const told = events.map(({ data }) => data['certificate'] as Record<string, unknown>);
    assert.deepEqual(
      told.map(({ url, revocationReason }) => [url, revocationReason !== null]),
      [false, true].map((isRevoked) => [`${origin}/certificates/${id}`, isRevoked]),
    );
  });

  test('has a statement that says what formats.md has, signed by a key of the store for that purpose', async () => {
    const { id } = await certify({ checks: [{ id: 'non-root', outcome: 'passed' }] }, new Date());
    const { statement, digests } = await certification();
    assert.deepEqual(digests, [digestOf('b')]);
    assert.ok(statement);
    assert.ok(await isSignedByStore(statement));
    const { header, claims } = parts(statement);
    assert.deepEqual([header['typ'], header['alg']], ['store-certification+jwt', 'ES256']);
    const { iat, nbf, exp, checks, ...rest } = claims;
    assert.deepEqual(rest, {
      iss: origin,
      sub: 'acme/db',
      jti: id,
      digests: [digestOf('b')],
      version: '2.0',
      level: 'container',
      origins: ['https://acme.example'],
    });
    assert.equal(iat, nbf);
    assert.ok(Number(exp) - Number(iat) <= 366 * 86_400, 'longer than a year');
    assert.deepEqual((checks as readonly unknown[]).at(-1), { id: 'non-root', outcome: 'passed' });
    await revoke(id);
  });

  test('can be looked at whether it holds or not', async () => {
    const { id } = await certify({ months: 3 }, new Date('2026-11-23T10:00:00Z'));
    const at = () => store.json<Certificate>(`/v1/certificates/${id}`);
    const { issuedAt, expiresAt, productName, url } = await at();
    assert.deepEqual([issuedAt, expiresAt], ['2026-11-23T10:00:00.000Z', '2027-02-23T10:00:00.000Z']);
    assert.deepEqual([productName, url], ['db', `${origin}/certificates/${id}`]);
    await revoke(id);
    const { state, revocationReason } = await at();
    assert.deepEqual([state, revocationReason], ['revoked', 'It lost a row.']);
    assert.equal((await store.request('/v1/certificates/cert_0000000000000000000000')).status, 404);
  });

  test('is for the plans it names alone', async () => {
    const { id } = await certify({ plans: ['free'] });
    const detail = await store.json<ProductDetail>('/v1/products/acme/db');
    assert.deepEqual(
      detail.plans.map((plan) => plan.certification),
      [null, 'container'],
    );
    assert.equal((await certification('?plan=team')).statement, null);
    assert.ok((await certification('?plan=free')).statement);
    assert.ok((await certification()).statement);
    await revoke(id);
  });

  test('of a release that no plan offers yet is shown when one does', async () => {
    await saveListing(store.database, db({ plans: plans('1.0') }));
    const { id } = await certify();
    assert.deepEqual(await shown(), nowhere);
    await saveListing(store.database, db());
    assert.deepEqual(await shown(), everywhere);
    await revoke(id);
  });

  test('does not cover other images under the same tag', async () => {
    const { id } = await certify();
    await saveListing(store.database, db({ releases: [release('2.0', 'e'), release('1.0', 'a')] }));
    assert.deepEqual(await shown(), nowhere);
    await saveListing(store.database, db());
    assert.deepEqual(await shown(), everywhere);
    await revoke(id);
  });

  test('that replaces another leaves no moment without a mark, and the newest is the one that is shown', async () => {
    const first = await certify({}, new Date(Date.now() - 86_400_000));
    const second = await certify();
    assert.equal(parts((await certification()).statement ?? '').claims['jti'], second.id);
    await revoke(second.id);
    assert.equal(parts((await certification()).statement ?? '').claims['jti'], first.id);
    await revoke(first.id);
  });
});

describe('a certificate that expires', () => {
  withStore();

  test('is gone from everywhere without anybody doing anything', async () => {
    const issued = new Date(Date.now() - 40 * 86_400_000);
    const { id } = await certify({ months: 1 }, issued);
    assert.deepEqual(await shown(), everywhere);
    assert.equal(await settleDue(store.database, new Date()), 1);
    assert.deepEqual(await shown(), nowhere);
    assert.equal((await store.json<Certificate>(`/v1/certificates/${id}`)).state, 'expired');
    assert.equal((await certification()).statement, null);
  });

  test('is settled once, also where several processes look at the same time', async () => {
    await certify({ months: 1 }, new Date(Date.now() - 40 * 86_400_000));
    const settled = await Promise.all([1, 2, 3].map(() => settleDue(store.database, new Date())));
    assert.equal(
      settled.reduce((sum, count) => sum + count, 0),
      1,
    );
    assert.equal(await settleDue(store.database, new Date()), 0);
  });
});

describe('what cannot be certified', () => {
  withStore();
  const refused = (changes: Partial<CertificationRequest>, message: RegExp) =>
    assert.rejects(certify(changes), (error) => error instanceof CertificationError && message.test(error.message));

  test('is refused with the reason', async () => {
    await refused({ product: 'acme/none' }, /no product "acme\/none"/);
    await refused({ version: '9.9' }, /no release "9\.9"/);
    await refused({ plans: ['none'] }, /no plan "none"/);
    await refused({ product: 'acme/unsupported', version: '1.0' }, /no support statement/);
    await refused({ level: 'plugin' }, /cannot be certified as a plugin/);
    await refused({ months: 13 }, /1 to 12 months/);
    await refused({ months: 0 }, /1 to 12 months/);
    for (const text of ['acme.example', 'https://acme.example/path', 'javascript:alert(1)'])
      await refused({ origins: [text] }, /is not an origin/);
    await saveListing(store.database, db({ status: 'on_hold' }));
    await refused({}, /on hold/);
    await saveListing(store.database, db({ releases: [{ version: '2.0', tags: [], platforms: [] }] }));
    await refused({}, /No digest is known/);
    assert.equal(await store.database.$count(certificates), 0);
    assert.equal(await store.database.$count(auditEntries), 0);
  });

  test('is refused to be revoked twice, or without ever having been', async () => {
    await saveListing(store.database, db());
    const { id } = await certify();
    await revoke(id);
    await assert.rejects(revoke(id), CertificationError);
    await assert.rejects(revoke('cert_none'), CertificationError);
  });
});

describe('the list of revoked certificates', () => {
  withStore();

  test('is signed like a statement, names what was revoked at once, and is fresh for minutes', async () => {
    assert.deepEqual(parts(await revocations()).claims['revoked'], []);
    const { id } = await certify();
    await revoke(id);
    const list = await revocations();
    assert.ok(await isSignedByStore(list));
    const { header, claims } = parts(list);
    assert.equal(header['typ'], 'store-revocations+jwt');
    assert.deepEqual(claims['revoked'], [id]);
    assert.equal(claims['iss'], origin);
    assert.equal(Number(claims['exp']) - Number(claims['iat']), 900);
  });

  test('names nothing that has expired anyway', async () => {
    const { id } = await certify({ months: 1 }, new Date(Date.now() - 40 * 86_400_000));
    await revoke(id);
    assert.ok(!(parts(await revocations()).claims['revoked'] as string[]).includes(id));
  });

  test('may be kept for a minute by any cache, for any page, and never longer', async () => {
    const { headers } = await store.request('/.well-known/revoked.jwt');
    assert.equal(headers.get('cache-control'), 'public, max-age=60');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('content-type'), 'application/jwt');
  });
});

describe('the mark as a picture', () => {
  withStore();
  const badge = (query = '') => store.request(`/badges/acme/db.svg${query}`);

  test('says what it is to who cannot see it, in any of the languages', async () => {
    await certify({}, new Date());
    assert.match(await (await badge()).text(), /<title id="t">db 2\.0 is certified by Chandlery until /);
    for (const [lang, word] of Object.entries({ de: 'Zertifiziert', ja: '認定済み', ar: 'معتمد' }))
      assert.match(await (await badge(`?lang=${lang}`)).text(), new RegExp(`>${word}</text`));
    assert.match(await (await badge('?lang=ar')).text(), /direction="rtl"/);
  });

  test('has a strong tag, is kept for minutes, and follows light and dark', async () => {
    const { headers, status } = await badge();
    const tag = headers.get('etag') ?? '';
    assert.equal(status, 200);
    assert.match(tag, /^"[\w-]+"$/);
    assert.equal(headers.get('cache-control'), 'public, max-age=120');
    assert.equal((await store.request('/badges/acme/db.svg', { headers: { 'if-none-match': tag } })).status, 304);
    assert.match(await (await badge()).text(), /prefers-color-scheme:dark/);
    assert.doesNotMatch(await (await badge('?theme=dark')).text(), /prefers-color-scheme/);
    assert.notEqual(await (await badge('?theme=dark')).text(), await (await badge('?theme=light')).text());
  });

  test('loads nothing and runs nothing', async () => {
    const response = await badge();
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
    assert.doesNotMatch(await response.text(), /<script|href=|url\(|@import|@font-face/);
  });

  test('of a product that is not certified says so; of none there is none', async () => {
    await saveListing(store.database, db({ releases: [release('2.0', 'f')] }));
    const text = await (await badge()).text();
    assert.match(text, /is not certified/);
    assert.match(text, />Not certified<\/text/);
    for (const path of ['/badges/acme/none.svg', '/badges/acme/%3Cscript%3E.svg', '/badges/acme/db.png'])
      assert.equal((await store.request(path)).status, 404, path);
  });

  test('keeps a publisher’s text from being markup', async () => {
    await saveListing(store.database, db({ name: '</title><script>alert(1)</script>' }));
    assert.doesNotMatch(await (await badge()).text(), /<script/);
  });
});

describe('a store that moves to another origin', () => {
  withStore();

  test('signs what holds anew in its new name, and nothing when asked again', async () => {
    const elsewhere = await certifyRelease(
      store.database,
      { ...authority, issuer: 'https://old.example' },
      { product: 'acme/db', version: '2.0', by: 'olga', reason: null },
    );
    assert.equal(parts(elsewhere.statement).claims['iss'], 'https://old.example');
    assert.equal(await reissueMoved(store.database, origin, async () => authority), 1);
    const { claims } = parts((await certification()).statement ?? '');
    const { iss: _moved, ...same } = parts(elsewhere.statement).claims;
    assert.deepEqual(claims, { iss: origin, ...same });
    assert.equal(await reissueMoved(store.database, origin, () => assert.fail('nothing is to be signed')), 0);
  });
});
