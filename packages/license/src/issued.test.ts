/** What the store issues, the verifier takes: the one knows nothing of the other. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import { openTestDatabase } from '../../store/src/database/test-database.ts';
import { keyId } from '../../store/src/keys/key-id.ts';
import { createKeyRing } from '../../store/src/keys/key-ring.ts';
import type { KeyAlgorithm } from '../../store/src/keys/purpose.ts';
import { keyRoutes } from '../../store/src/keys/routes.ts';
import type { Signer } from '../../store/src/keys/signer.ts';
import { issueLicense } from '../../store/src/license/issue-license.ts';
import { type TrustedKeys, verifyLicense } from './index.ts';

const newSigner = async (algorithm: KeyAlgorithm): Promise<Signer> => {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { keyId: keyId(jwk), algorithm, publicKey: jwk, privateKey, certificate: '' };
};
const issuedAt = new Date('2026-11-23T10:11:12.345Z');
const inWholeSeconds = (date: Date): number => Math.floor(date.getTime() / 1000) * 1000;

for (const algorithm of ['ES256', 'RS256'] as const) {
  const signer = await newSigner(algorithm);

  test(`whatever a store licenses with ${algorithm} is read as it was meant`, () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          subscriptionId: fc.uuid().map((id) => `sub-${id}`),
          productId: fc.string({ minLength: 1 }),
          planId: fc.string({ minLength: 1 }),
          productName: fc.string({ unit: 'grapheme' }),
          planName: fc.string({ unit: 'grapheme' }),
          username: fc.string({ unit: 'binary', minLength: 1 }),
          company: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
          graceDays: fc.nat(400),
          components: fc.array(fc.record({ name: fc.string(), value: fc.nat() }, { noNullPrototype: true }), {
            maxLength: 5,
          }),
          expiration: fc.date({ min: issuedAt, max: new Date('2200-01-01'), noInvalidDate: true }),
          tier: fc.constantFrom('Production', 'Trial'),
        }),
        async (terms) => {
          const file = JSON.stringify(await issueLicense(terms, signer, issuedAt));
          const result = await verifyLicense(file, { trustedKeys: [signer.publicKey], now: issuedAt });
          const { graceDays, components, productId, planId, subscriptionId, tier, username } = terms;
          const { productName, planName } = terms;
          assert.ok(result.outcome !== 'malformed' && 'license' in result, JSON.stringify(result));
          assert.equal(result.keyId, signer.keyId);
          const { license } = result;
          assert.deepEqual(
            {
              graceDays: license.graceDays,
              components: license.components,
              productId: license.productId,
              planId: license.planId,
              subscriptionId: license.subscriptionId,
              tier: license.tier,
              username: license.username,
              productName: license.metadata['product_name'],
              planName: license.metadata['plan_name'],
            },
            { graceDays, components, productId, planId, subscriptionId, tier, username, productName, planName },
          );
          assert.equal(license.company, terms.company ?? undefined);
          assert.equal(license.expiration.getTime(), inWholeSeconds(terms.expiration));
          assert.equal(license.issuedAt.getTime(), inWholeSeconds(issuedAt));
        },
      ),
      { numRuns: 60 },
    ));
}

describe('the keys that a store publishes', async () => {
  const opened = await openTestDatabase();
  after(() => opened.close());
  let now = new Date('2026-11-23T12:00:00Z');
  const keys = createKeyRing(opened.database, 'a secret that only this test knows, long enough', {
    clock: () => now,
    maxStaleness: 0,
  });
  const published = async () => (await (await keyRoutes(keys).request('/.well-known/jwks.json')).json()) as TrustedKeys;
  const issue = async (purpose: 'licence' | 'certification') => {
    const terms = {
      subscriptionId: 'sub-00000000-0000-4000-8000-000000000000',
      productId: 'prod_0000000000000000000000',
      planId: 'plan_0000000000000000000000',
      productName: 'Acme DB',
      planName: 'Team',
      username: 'ann',
      company: null,
      expiration: new Date('2040-01-01T00:00:00Z'),
      graceDays: 14,
      components: [],
      tier: 'Production',
    } as const;
    return JSON.stringify(await issueLicense(terms, await keys.signer(purpose), now));
  };
  const outcome = async (file: string) => (await verifyLicense(file, { trustedKeys: await published(), now })).outcome;

  test('prove its licences, also those from before it began to sign with another', async () => {
    const first = await issue('licence');
    assert.equal(await outcome(first), 'valid');
    await keys.rotate('licence');
    now = new Date('2026-11-26T12:00:00Z');
    const second = await issue('licence');
    assert.notEqual(
      (JSON.parse(second) as { key_id: string }).key_id,
      (JSON.parse(first) as { key_id: string }).key_id,
    );
    assert.equal(await outcome(first), 'valid');
    assert.equal(await outcome(second), 'valid');
  });

  test('for something else prove no licence', async () =>
    assert.equal(await outcome(await issue('certification')), 'untrusted_key'));
});
