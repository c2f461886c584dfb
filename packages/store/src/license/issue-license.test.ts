/** Licences are read here as formats.md says, with WebCrypto alone: nothing of what issues them is used. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type JWK, exportJWK, generateKeyPair } from 'jose';
import fc from 'fast-check';
import type { KeyAlgorithm } from '../keys/purpose.ts';
import type { Signer } from '../keys/signer.ts';
import { issueLicense } from './issue-license.ts';
import type { LicenseFile, LicenseTerms } from './license.ts';

const { subtle } = crypto;
const algorithms = {
  ES256: {
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    signature: { name: 'ECDSA', hash: 'SHA-256' },
  },
  RS256: {
    key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    signature: { name: 'RSASSA-PKCS1-v1_5' },
  },
} as const;
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

const libtrustId = async (jwk: JWK, algorithm: KeyAlgorithm): Promise<string> => {
  const key = await subtle.importKey('jwk', jwk, algorithms[algorithm].key, true, ['verify']);
  const digest = new Uint8Array(await subtle.digest('SHA-256', await subtle.exportKey('spki', key)));
  const bits = [...digest.subarray(0, 30)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)],
  );
  return letters.join('').match(/.{4}/g)?.join(':') ?? '';
};

const newSigner = async (algorithm: KeyAlgorithm): Promise<Signer> => {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { keyId: await libtrustId(jwk, algorithm), algorithm, publicKey: jwk, privateKey, certificate: '' };
};
const signers = { ES256: await newSigner('ES256'), RS256: await newSigner('RS256') };

const terms: LicenseTerms = {
  subscriptionId: 'sub-00000000-0000-4000-8000-000000000000',
  productId: 'prod_0000000000000000000000',
  planId: 'plan_0000000000000000000000',
  productName: 'Acme DB',
  planName: 'Team',
  username: 'ann',
  company: 'Ann & Söhne 株式会社',
  expiration: new Date('2027-11-23T10:11:12.987Z'),
  graceDays: 14,
  components: [
    { name: 'Nodes', value: 5 },
    { name: 'Seats', value: 20 },
  ],
  tier: 'Production',
};
const issuedAt = new Date('2026-11-23T10:11:12.345Z');

interface Jws {
  readonly payload: string;
  readonly signatures: readonly { header: { alg: KeyAlgorithm; jwk: JWK }; signature: string; protected: string }[];
}

const open = ({ authorization }: LicenseFile) => {
  const jws = JSON.parse(Buffer.from(authorization, 'base64').toString()) as Jws;
  const [signed, ...more] = jws.signatures;
  assert.ok(signed);
  assert.deepEqual(more, [], 'exactly one signature');
  const document = bytes(jws.payload, 'base64url');
  return {
    jws,
    signed,
    document,
    payload: JSON.parse(new TextDecoder().decode(document)) as Record<string, unknown>,
    protectedHeader: JSON.parse(Buffer.from(signed.protected, 'base64url').toString()) as Record<string, unknown>,
  };
};

const isSignatureGood = async ({ jws, signed }: ReturnType<typeof open>): Promise<boolean> => {
  const { key, signature } = algorithms[signed.header.alg];
  const imported = await subtle.importKey('jwk', signed.header.jwk, key, false, ['verify']);
  const input = new TextEncoder().encode(`${signed.protected}.${jws.payload}`);
  return subtle.verify(signature, imported, bytes(signed.signature, 'base64url'), input);
};

const isTokenGood = async (file: LicenseFile): Promise<boolean> => {
  const { payload } = open(file);
  const secret = bytes(file.private_key, 'base64url');
  const key = await subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return subtle.verify(
    'HMAC',
    key,
    bytes(String(payload['token']), 'base64url'),
    new TextEncoder().encode(String(payload['expiration'])),
  );
};

for (const algorithm of ['ES256', 'RS256'] as const)
  describe(`a licence signed with ${algorithm}`, () => {
    const issued = issueLicense(terms, signers[algorithm], issuedAt);

    test('verifies with WebCrypto', async () => assert.ok(await isSignatureGood(open(await issued))));

    test('carries the public key it is signed with, under its libtrust id', async () => {
      const { signed } = open(await issued);
      assert.equal(signed.header.alg, algorithm);
      assert.equal(signed.header.jwk.kid, await libtrustId(signed.header.jwk, algorithm));
      assert.equal((await issued).key_id, signed.header.jwk.kid);
      for (const secret of ['d', 'p', 'q', 'k'] as const) assert.equal(signed.header.jwk[secret], undefined);
    });

    test('has a token that its private key proves', async () => assert.ok(await isTokenGood(await issued)));

    test('does not verify once a bit of its payload is another', async () => {
      const opened = open(await issued);
      const changed = opened.jws.payload.replace(/^./, (first) => (first === 'e' ? 'f' : 'e'));
      assert.ok(!(await isSignatureGood({ ...opened, jws: { ...opened.jws, payload: changed } })));
    });
  });

describe('a licence', () => {
  const issue = (changes: Partial<LicenseTerms> = {}) =>
    issueLicense({ ...terms, ...changes }, signers.ES256, issuedAt);

  test('says what is licensed, to whom, until when', async () => {
    const { token, ...payload } = open(await issue()).payload;
    assert.match(String(token), /^[\w-]{43}=$/);
    assert.deepEqual(payload, {
      expiration: '2027-11-23T10:11:12Z',
      maxEngines: 5,
      scanningEnabled: false,
      licenseType: 'Offline',
      tier: 'Production',
      subscription_id: terms.subscriptionId,
      product_id: terms.productId,
      rate_plan_id: terms.planId,
      version: 1,
      grace_days: 14,
      metadata: {
        username: 'ann',
        company: 'Ann & Söhne 株式会社',
        product_name: 'Acme DB',
        plan_name: 'Team',
      },
      pricing_components: terms.components,
    });
  });

  test('says when it was signed', async () =>
    assert.equal(open(await issue()).protectedHeader['time'], '2026-11-23T10:11:12Z'));

  test('has a key and base64 that strict readers take', async () => {
    const { private_key: key, authorization } = await issue();
    assert.match(key, /^[\w-]{43}=$/);
    assert.match(authorization, /^([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/);
  });

  test('never has the private key of another', async () =>
    assert.notEqual((await issue()).private_key, (await issue()).private_key));

  test('with another’s private key is not proved', async () =>
    assert.ok(!(await isTokenGood({ ...(await issue()), private_key: (await issue()).private_key }))));

  test('holds, whatever its holder is called and however much is licensed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          username: fc.string({ unit: 'binary' }),
          company: fc.option(fc.string({ unit: 'grapheme' })),
          graceDays: fc.nat(400),
          components: fc.array(fc.record({ name: fc.string(), value: fc.nat() }), { maxLength: 5 }),
          expiration: fc.date({ min: new Date('2000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        }),
        async (changes) => {
          const file = await issue(changes);
          const opened = open(file);
          assert.ok(await isSignatureGood(opened));
          assert.ok(await isTokenGood(file));
          assert.equal(
            new Date(String(opened.payload['expiration'])).getTime(),
            Math.floor(changes.expiration.getTime() / 1000) * 1000,
          );
          // The document can be put together from its printed form and what the signature says of its end.
          const { formatLength, formatTail } = opened.protectedHeader;
          const head = opened.document.subarray(0, Number(formatLength));
          const tail = bytes(String(formatTail), 'base64url');
          assert.deepEqual(Buffer.concat([head, tail]), Buffer.from(opened.document));
          assert.equal(new TextDecoder().decode(tail), '\n}');
        },
      ),
      { numRuns: 60 },
    ));
});
