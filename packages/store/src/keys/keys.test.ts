import assert from 'node:assert/strict';
import { X509Certificate, createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { type JWK, SignJWT, createLocalJWKSet, jwtVerify } from 'jose';
import { TransactionRollbackError, eq } from 'drizzle-orm';
import { type TestDatabase, openTestDatabase } from '../database/test-database.ts';
import { certificateBundle, keySet } from './jwks.ts';
import { keyId } from './key-id.ts';
import { createKeyRing } from './key-ring.ts';
import { keyRoutes } from './routes.ts';
import { openSecret } from './secret.ts';
import { SealError } from './seal.ts';
import { signingKeys } from './tables.ts';

const secret = 'a secret that only this test knows, long enough';
const day = 86_400_000;

let opened: TestDatabase;
let time = new Date('2026-11-23T12:00:00Z');
const clock = () => time;
const ring = (maxStaleness = 0) => createKeyRing(opened.database, secret, { clock, maxStaleness });

before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

describe('signing keys', () => {
  test('are made on first use, once, however many ask at once', async () => {
    const signers = await Promise.all(Array.from({ length: 5 }, () => ring().signer('certification')));
    assert.equal(new Set(signers.map(({ keyId }) => keyId)).size, 1);
  });

  test('sign what the published set verifies', async () => {
    const { privateKey, keyId, algorithm } = await ring().signer('certification');
    const token = await new SignJWT({ sub: 'acme/db' })
      .setProtectedHeader({ alg: algorithm, kid: keyId })
      .sign(privateKey);
    const { keys } = keySet(await ring().published());
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...keys] }), { currentDate: time });
    assert.equal(payload.sub, 'acme/db');
  });

  test('are published at /.well-known/jwks.json, for pages on any origin', async () => {
    const answer = await keyRoutes(ring()).request('/.well-known/jwks.json');
    assert.deepEqual(await answer.json(), keySet(await ring().published()));
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.match(answer.headers.get('cache-control') ?? '', /^public, max-age=\d+$/);
  });

  test('are published with their purpose and without their private parts', async () => {
    const { keys } = keySet(await ring().published());
    for (const key of keys) {
      assert.equal(key.use, 'sig');
      assert.equal(key.purpose, 'certification');
      assert.deepEqual(Object.keys(key).toSorted(), ['alg', 'crv', 'kid', 'kty', 'purpose', 'use', 'x', 'y']);
    }
  });

  test('are not read again for every signature', async () => {
    const keeping = ring(60_000);
    const { keyId } = await keeping.signer('certification');
    await opened.database
      .transaction(async (transaction) => {
        await transaction.delete(signingKeys);
        assert.equal((await keeping.signer('certification')).keyId, keyId);
        transaction.rollback();
      })
      .catch((error: unknown) => assert.ok(error instanceof TransactionRollbackError, String(error)));
  });

  test('are RSA where the algorithm asks for it', async () => {
    const { publicKey, algorithm } = await ring().signer('licence', 'RS256');
    assert.equal(algorithm, 'RS256');
    assert.equal(publicKey.kty, 'RSA');
    assert.ok(Buffer.from(publicKey.n ?? '', 'base64url').length >= 384, 'at least 3072 bits');
  });

  test('have a certificate of their own key that outlives them', async () => {
    const { certificate, publicKey } = await ring().signer('registry-token');
    const read = new X509Certificate(Buffer.from(certificate, 'base64'));
    const { crv, kty, x, y } = read.publicKey.export({ format: 'jwk' }) as JWK;
    assert.deepEqual({ crv, kty, x, y }, publicKey);
    assert.ok(read.verify(read.publicKey), 'signed by itself');
    assert.ok(Date.parse(read.validFrom) < time.getTime(), 'valid for a registry whose clock is behind');
    assert.ok(Date.parse(read.validTo) > time.getTime() + 365 * day);
  });

  test('come as a bundle that OpenSSL reads', async () => {
    const bundle = certificateBundle(await ring().published());
    const certificates = bundle.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    assert.equal(certificates.length, (await ring().published()).length);
    for (const certificate of certificates) assert.doesNotThrow(() => new X509Certificate(certificate));
  });
});

describe('a private key at rest', () => {
  const row = async () => {
    const [key] = await opened.database.select().from(signingKeys).where(eq(signingKeys.purpose, 'registry-token'));
    return key ?? assert.fail('no key');
  };

  test('is nowhere in its row', async () => {
    const { privateKey } = await ring().signer('registry-token');
    const { d } = (await crypto.subtle.exportKey('jwk', privateKey).catch(() => ({ d: undefined }))) as JWK;
    assert.equal(d, undefined, 'nor can it be taken out of the process');
    const { sealedPrivateKey, ...rest } = await row();
    assert.doesNotMatch(JSON.stringify(rest), /"d":/);
    assert.doesNotMatch(Buffer.from(sealedPrivateKey, 'base64url').toString('latin1'), /"d"/);
  });

  test('does not open with another secret, and says what to do', async () => {
    const stranger = createKeyRing(opened.database, `${secret}!`, { clock, maxStaleness: 0 });
    await assert.rejects(
      stranger.signer('registry-token'),
      (error) => error instanceof SealError && /CHANDLERY_SECRET/.test(error.message),
    );
  });

  test('does not open in the place of another', async () => {
    const { id, sealedPrivateKey } = await row();
    const [other] = await opened.database.select().from(signingKeys).where(eq(signingKeys.purpose, 'certification'));
    assert.ok(other);
    const put = (sealed: string) =>
      opened.database.update(signingKeys).set({ sealedPrivateKey: sealed }).where(eq(signingKeys.id, id));
    await put(other.sealedPrivateKey);
    await assert.rejects(ring().signer('registry-token'), SealError);
    await put(sealedPrivateKey);
  });
});

describe('rotation', () => {
  const published = async () => (await ring().published()).map(({ id }) => id);

  test('publishes the new key a day before it signs, and keeps the old one published', async () => {
    const old = (await ring().signer('certification')).keyId;
    const before = await published();
    await ring().rotate('certification');
    assert.equal((await ring().signer('certification')).keyId, old);
    assert.equal((await published()).length, before.length + 1);
    time = new Date(time.getTime() + day);
    assert.notEqual((await ring().signer('certification')).keyId, old);
    assert.ok((await published()).includes(old));
  });

  test('comes by itself before a key retires', async () => {
    const old = (await ring().signer('registry-token')).keyId;
    time = new Date(time.getTime() + 355 * day);
    assert.equal((await ring().signer('registry-token')).keyId, old);
    const successors = (await ring().published()).filter(({ purpose }) => purpose === 'registry-token');
    assert.equal(successors.length, 2);
    time = new Date(time.getTime() + 20 * day);
    assert.notEqual((await ring().signer('registry-token')).keyId, old);
    assert.ok(!(await published()).includes(old), 'nothing that it signed is still valid');
  });

  test('at once is possible', async () => {
    const old = (await ring().signer('registry-token')).keyId;
    await ring().rotate('registry-token', 'ES256', time);
    assert.notEqual((await ring().signer('registry-token')).keyId, old);
  });
});

describe('the libtrust id of a key', () => {
  // The key that signed Docker's licences, and the id that its own header gives it.
  const dockerKey: JWK = {
    kty: 'RSA',
    e: 'AQAB',
    n: 'ydIy-lU7o7PceY-4-s-CQ5OEgCyF8CxIcQIWuK84pIiZciY6730yCYnwLSKTlw-U6UC_QReWRioMNNE5Ds5TYEXbGG6olm2qdWbBwcCg-2UUH_OcB9WuP6gRPHpMFMsxDzWwvay8JUuHgYULUpm1Iv-mq7lp5nQ_RxrT0KZRAQTYLEMEfGwm3hMO_geLPS-hgKPtIHlkg6_WcoxTGoKP79d_waHYxGNl7WhSneiBSxbpbQAKk21lg798Xb7vZyEATDMrRR9MeE6Adj5HJpY3CoyRAPCmaKGRCK4uoZSoIu0hFVlKUPybbw000GO-wa2KN8UwgIIm0i5I1uW9Gkq4zjBy5zhgquUXbG9bWPAOYrq5Qa81DxGcBlJyHYAp-DDPE9TGg4zYmXjJnxZqHEduGqdevZ8XMI0ukfkGII14wUOiMIIIrXlEcBf_46I8gQWDzxycZe_JGX-LAuayXryrUFehVNUdZUl9wXNaJB-kaCqz5QwaR93sGw-QSftD0NvLe7CyOH-E6vg6St_NeTvgv8YnhCiXIlZ8HOfIwNe7tEF_Ucz5ObPykm3tylrNUjt0VyAmttacVI2iGihcUPrmk4lVIZ7VD_LSW-i7yoSurtpsPXce2pKDIo30lJGhO_3KUml2SUZCqzJ1yEmKpysH5HDW9csIFCA3deAjfZUvN7U',
  };

  test('is the one that Docker’s own key has', () =>
    assert.equal(keyId(dockerKey), 'J7LD:67VR:L5HZ:U7BA:2O4G:4AL3:OF2N:JHGB:EFTH:5CVQ:MFEO:AEIT'));

  test('is made as its definition says', async () => {
    const { publicKey, keyId: id } = await ring().signer('certification');
    const spki = await crypto.subtle.exportKey(
      'spki',
      await crypto.subtle.importKey('jwk', publicKey, { name: 'ECDSA', namedCurve: 'P-256' }, true, []),
    );
    const bits = [...createHash('sha256').update(Buffer.from(spki)).digest()]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .slice(0, 240);
    const letters = bits.match(/.{5}/g)?.map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group, 2)]);
    assert.equal(id.replaceAll(':', ''), letters?.join(''));
    assert.match(id, /^([A-Z2-7]{4}:){11}[A-Z2-7]{4}$/);
  });
});

describe('the store’s secret', () => {
  test('is made once in development, for its owner’s eyes', () => {
    const made = openSecret({ secret: null, dataFolder: opened.folder });
    assert.ok(made.length >= 43, '32 bytes of chance');
    assert.equal(openSecret({ secret: null, dataFolder: opened.folder }), made);
    assert.equal(statSync(`${opened.folder}/secret`).mode & 0o777, 0o600);
    assert.equal(readFileSync(`${opened.folder}/secret`, 'utf8').trim(), made);
  });

  test('is the one that is given, where one is', () =>
    assert.equal(openSecret({ secret, dataFolder: '/nowhere' }), secret));
});
