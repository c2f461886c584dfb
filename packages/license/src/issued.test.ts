/** What the store issues, the verifier takes: the one knows nothing of the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import { keyId } from '../../store/src/keys/key-id.ts';
import type { KeyAlgorithm } from '../../store/src/keys/purpose.ts';
import type { Signer } from '../../store/src/keys/signer.ts';
import { issueLicense } from '../../store/src/license/issue-license.ts';
import { verifyLicense } from './index.ts';

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
            },
            { graceDays, components, productId, planId, subscriptionId, tier, username },
          );
          assert.equal(license.company, terms.company ?? undefined);
          assert.equal(license.expiration.getTime(), inWholeSeconds(terms.expiration));
          assert.equal(license.issuedAt.getTime(), inWholeSeconds(issuedAt));
        },
      ),
      { numRuns: 60 },
    ));
}
