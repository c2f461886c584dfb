/** Files that somebody made to do harm, or that something broke: each is told apart, and none does anything. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { generateKeyPair, exportJWK } from 'jose';
import { keySetOf, newSigner, storeLicense } from './test/licenses.ts';
import { type LicenseInput, verifyLicense } from './index.ts';

const signer = await newSigner('ES256');
const other = await newSigner('ES256');
const rsa = await newSigner('RS256');
const weak = await exportJWK((await generateKeyPair('ES384')).publicKey);
const trustedKeys = keySetOf(signer, rsa);
const now = new Date('2027-01-01T00:00:00Z');
const terms = { issuedAt: new Date('2026-11-23T10:11:12Z'), expiration: new Date('2027-11-23T10:11:12Z') };
const good = await storeLicense(signer, terms);

const verify = (file: LicenseInput) => verifyLicense(file, { trustedKeys, now });

interface Envelope {
  key_id?: unknown;
  private_key?: unknown;
  authorization?: unknown;
}
interface Signature {
  header: Record<string, unknown> & { jwk: Record<string, unknown> };
  protected: string;
  signature: string;
}
interface Jws {
  payload?: unknown;
  signatures: Signature[];
}

const envelope = (change: (file: Envelope) => void): string => {
  const file = JSON.parse(good) as Envelope;
  change(file);
  return JSON.stringify(file);
};
const document = (change: (jws: string) => string): string =>
  envelope((file) => (file.authorization = btoa(change(atob(String(file.authorization))))));
const jws = (change: (jws: Jws, signature: Signature) => void): string =>
  document((text) => {
    const value = JSON.parse(text) as Jws;
    const [signature] = value.signatures;
    if (signature) change(value, signature);
    return JSON.stringify(value);
  });
const protectedHeader = (change: (header: Record<string, unknown>) => void): string =>
  jws((_, signature) => {
    const header = JSON.parse(Buffer.from(signature.protected, 'base64url').toString()) as Record<string, unknown>;
    change(header);
    signature.protected = Buffer.from(JSON.stringify(header)).toString('base64url');
  });

const signature = 'authorization.signatures[0]';
const deep = '['.repeat(20) + ']'.repeat(20);

const malformed: readonly (readonly [what: string, file: LicenseInput, where: string])[] = [
  ['nothing', '', 'file'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), 'file'],
  ['two byte-order marks', `\uFEFF\uFEFF${good}`, 'file'],
  ['a list', '[]', 'file'],
  ['null', 'null', 'file'],
  ['half a licence', good.slice(0, 200), 'file'],
  ['two licences', good + good, 'file'],
  ['a file of 64 KiB and a byte', good.padEnd(65_537), 'file'],
  ['a file of a gigabyte, as large as it says', bigBlob(), 'file'],
  ['a file that is gone', goneBlob(), 'file'],
  ['deep nesting', good.replace('{', `{"x":${deep},`), 'file'],
  ['the same member twice', good.replace('{', '{"private_key":"AAAA",'), 'file'],
  ['the same member twice, once in other letters', good.replace('{', String.raw`{"private\u005fkey":"AAAA",`), 'file'],
  ['a member __proto__', good.replace('{', '{"__proto__":{"key_id":"x"},'), 'file'],
  ['no key id', envelope((file) => delete file.key_id), 'key_id'],
  ['a number for a key id', envelope((file) => (file.key_id = 7)), 'key_id'],
  ['the key id of another', envelope((file) => (file.key_id = other.keyId)), 'key_id'],
  ['no private key', envelope((file) => delete file.private_key), 'private_key'],
  ['a private key without padding', good.replace('=","authorization"', '","authorization"'), 'private_key'],
  ['a longer private key of the same worth', good.replace('=","authorization"', 'A","authorization"'), 'private_key'],
  ['no authorization', envelope((file) => (file.authorization = null)), 'authorization'],
  ['an authorization that is an object', envelope((file) => (file.authorization = {})), 'authorization'],
  ['an authorization in base64url', envelope((file) => (file.authorization = 'eyJ_')), 'authorization'],
  ['an authorization that is no JSON', envelope((file) => (file.authorization = 'AAAA')), 'authorization'],
  [
    'the same member twice, signed around',
    document((text) => text.replace('{', '{"payload":"AAAA",')),
    'authorization',
  ],
  ['no signature', jws((value) => (value.signatures = [])), 'authorization.signatures'],
  ['two signatures', jws((value, one) => value.signatures.push(one)), 'authorization.signatures'],
  ['no header', jws((_, one) => delete (one as Partial<Signature>).header), `${signature}.header`],
  ['the algorithm none', jws((_, { header }) => (header['alg'] = 'none')), `${signature}.header.alg`],
  ['an HMAC keyed with the public key', jws((_, { header }) => (header['alg'] = 'HS256')), `${signature}.header.alg`],
  [
    'an algorithm that objects inherit',
    jws((_, { header }) => (header['alg'] = 'toString')),
    `${signature}.header.alg`,
  ],
  [
    'an algorithm that does not fit the key',
    jws((_, { header }) => (header['alg'] = 'RS256')),
    `${signature}.header.alg`,
  ],
  ['no algorithm', jws((_, { header }) => delete header['alg']), `${signature}.header.alg`],
  [
    'a key that is a secret',
    jws((_, { header }) => (header.jwk = { kty: 'oct', k: 'AAAA' })),
    `${signature}.header.jwk.k`,
  ],
  ['a private key', jws((_, { header }) => (header.jwk['d'] = 'AAAA')), `${signature}.header.jwk.d`],
  [
    'a key with what it may not have',
    jws((_, { header }) => (header.jwk['x5u'] = 'https://x')),
    `${signature}.header.jwk.x5u`,
  ],
  ['a key on another curve', jws((_, { header }) => (header.jwk = { ...weak })), `${signature}.header.jwk.crv`],
  [
    'a point that is on no curve',
    jws((_, { header }) => (header.jwk['y'] = header.jwk['x'])),
    `${signature}.header.jwk`,
  ],
  ['a coordinate that is too short', jws((_, { header }) => (header.jwk['y'] = 'AAAA')), `${signature}.header.jwk.y`],
  [
    'a short RSA key',
    jws((_, { header }) => (header.jwk = { kty: 'RSA', n: 'AQAB', e: 'AQAB' })),
    `${signature}.header.jwk.n`,
  ],
  [
    'an endless RSA key',
    jws((_, { header }) => (header.jwk = { kty: 'RSA', n: 'A'.repeat(1400), e: 'AQAB' })),
    `${signature}.header.jwk.n`,
  ],
  ['a key without an id', jws((_, { header }) => delete header.jwk['kid']), `${signature}.header.jwk.kid`],
  ['two ids for one key', jws((_, { header }) => (header.jwk['keyID'] = other.keyId)), `${signature}.header.jwk.keyID`],
  ['no protected header', jws((_, one) => (one.protected = '')), `${signature}.protected`],
  ['a protected header that is no JSON', jws((_, one) => (one.protected = 'AAAA')), `${signature}.protected`],
  [
    'an algorithm in both headers',
    protectedHeader((header) => (header['alg'] = 'ES256')),
    `${signature}.protected.alg`,
  ],
  ['a key in the protected header', protectedHeader((header) => (header['jwk'] = {})), `${signature}.protected.jwk`],
  ['something critical', protectedHeader((header) => (header['crit'] = ['exp'])), `${signature}.protected.crit`],
  ['a payload that is not encoded', protectedHeader((header) => (header['b64'] = false)), `${signature}.protected.b64`],
  ['no time', protectedHeader((header) => delete header['time']), `${signature}.protected.time`],
  [
    'a time that no calendar has',
    protectedHeader((header) => (header['time'] = '2026-02-30T00:00:00Z')),
    `${signature}.protected.time`,
  ],
  [
    'a time without a zone',
    protectedHeader((header) => (header['time'] = '2026-02-03T00:00:00')),
    `${signature}.protected.time`,
  ],
  ['a payload of no alphabet', jws((value) => (value.payload = '%%%%')), 'authorization.payload'],
  ['white space after what is signed', document((text) => `${text}\n`), 'authorization'],
  ['a payload that is a number', jws((value) => (value.payload = 7)), 'authorization.payload'],
  [
    'a signature with stray bits',
    jws((_, one) => (one.signature = `${one.signature.slice(0, -1)}_`)),
    `${signature}.signature`,
  ],
];

function bigBlob(): Blob {
  const blob = new Blob(['{}']);
  Object.defineProperty(blob, 'size', { value: 2 ** 30 });
  return blob;
}

function goneBlob(): Blob {
  const blob = new Blob(['{}']);
  blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  return blob;
}

describe('a file with', () => {
  for (const [what, file, where] of malformed)
    test(`${what} is malformed, and says where`, async () => {
      const result = await verify(file);
      assert.equal(result.outcome, 'malformed');
      assert.ok(result.outcome === 'malformed');
      assert.equal(result.where, where, result.problem);
    });

  for (const formatLength of [-1, 1e9, 0.5, '10', null])
    test(`a payload of ${formatLength} bytes of the document is malformed`, async () => {
      const file = jws((value, one) => {
        delete value.payload;
        const header = JSON.parse(Buffer.from(one.protected, 'base64url').toString()) as object;
        one.protected = Buffer.from(JSON.stringify({ ...header, formatLength })).toString('base64url');
      });
      const result = await verify(file);
      assert.ok(result.outcome === 'malformed');
      assert.equal(result.where, `${signature}.protected.formatLength`);
    });
});

describe('a signed payload with', () => {
  for (const [what, says, where] of [
    ['no end', { expiration: undefined }, 'expiration'],
    ['an end that is no time', { expiration: 'tomorrow' }, 'expiration'],
    ['no token', { token: undefined }, 'token'],
    ['a token without padding', { token: 'AAAAAA' }, 'token'],
    ['grace that never ends', { grace_days: 1e9 }, 'grace_days'],
    ['grace before its end', { grace_days: -1 }, 'grace_days'],
    ['half a day of grace', { grace_days: 0.5 }, 'grace_days'],
    ['engines that are text', { maxEngines: '5' }, 'maxEngines'],
    ['components that are no list', { pricing_components: {} }, 'pricing_components'],
    ['a component that is nothing', { pricing_components: [null] }, 'pricing_components[0]'],
    ['less than nothing', { pricing_components: [{ name: 'Nodes', value: -1 }] }, 'pricing_components[0]'],
    ['scanning that is maybe', { scanningEnabled: 'maybe' }, 'scanningEnabled'],
    ['a tier that is a list', { tier: [] }, 'tier'],
    ['metadata that is text', { metadata: 'x' }, 'metadata'],
    ['a holder that is an object', { metadata: { username: {} } }, 'metadata.username'],
  ] as const)
    test(`${what} is malformed, and says where`, async () => {
      const result = await verify(await storeLicense(signer, { ...terms, says }));
      assert.ok(result.outcome === 'malformed', result.outcome);
      assert.equal(result.where, `payload.${where}`);
    });

  test('faults is told as untrusted where nobody trusts its signer', async () => {
    const result = await verify(await storeLicense(other, { ...terms, says: { grace_days: -1 } }));
    assert.deepEqual(result, {
      outcome: 'untrusted_key',
      keyId: other.keyId,
      algorithm: 'ES256',
      claimed: undefined,
    });
  });

  test('a token of another length does not match', async () => {
    const result = await verify(await storeLicense(signer, { ...terms, says: { token: 'AAAA' } }));
    assert.equal(result.outcome, 'token_mismatch');
  });
});

test('a signature of another length is bad', async () => {
  for (const length of [4, 40, 1000]) {
    const result = await verify(jws((_, one) => (one.signature = 'A'.repeat(length))));
    assert.equal(result.outcome, 'bad_signature', String(length));
  }
});

test('an object’s prototype is what it was', () => {
  assert.equal(({} as { key_id?: string }).key_id, undefined);
});
