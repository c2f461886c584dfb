/** Whatever somebody does to a file, it is never taken for one that says something else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dockerLicense, keySetOf, newSigner, storeLicense } from './test/licenses.ts';
import { type LicenseInput, verifyLicense } from './index.ts';

const signer = await newSigner('ES256');
const rsa = await newSigner('RS256');
const trustedKeys = keySetOf(signer, rsa);
const now = new Date('2027-01-01T00:00:00Z');
const terms = { issuedAt: new Date('2026-11-23T10:11:12Z'), expiration: new Date('2027-11-23T10:11:12Z') };
const files = {
  ES256: await storeLicense(signer, terms),
  RS256: await storeLicense(rsa, terms),
  Docker: await dockerLicense(rsa, '2027-11-23T10:11:12Z'),
  'printed Docker': await dockerLicense(rsa, '2027-11-23T10:11:12Z', { isPretty: true }),
};

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=';

const verify = (file: LicenseInput) => verifyLicense(file, { trustedKeys, now });

/** What a file says, however it is laid out. The id that Docker gave a private key is a name of it, and signed nowhere. */
const meaning = (file: string): unknown => {
  const { authorization, private_key: key } = JSON.parse(file) as { authorization: string; private_key: string };
  return { key, authorization: JSON.parse(atob(authorization)) as unknown };
};

/** Some bytes of a file, and others in their places. */
const alterations = (file: string, most: number) => {
  const at = fc.nat(file.length - 1);
  const change = fc.record({ at, by: fc.integer({ min: 1, max: 255 }) });
  return fc.uniqueArray(change, { minLength: 1, maxLength: most, selector: ({ at }) => at }).map((changes) => {
    const bytes = Buffer.from(file);
    for (const { at, by } of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
    return bytes;
  });
};

for (const [name, file] of Object.entries(files))
  describe(`a licence (${name})`, () => {
    test('is valid as it is', async () => assert.equal((await verify(file)).outcome, 'valid'));

    test('with altered bytes is valid only where it says the same', () =>
      fc.assert(
        fc.asyncProperty(alterations(file, 3), async (altered) => {
          if ((await verify(altered)).outcome === 'valid') assert.deepEqual(meaning(altered.toString()), meaning(file));
        }),
        { numRuns: 400 },
      ));
  });

for (const name of ['ES256', 'RS256'] as const)
  describe(`a store’s licence (${name})`, () => {
    test('with any byte altered is never valid', async () => {
      const file = Buffer.from(files[name]);
      // Every place once, with each kind of change in turn.
      for (let at = 0; at < file.length; at += 1) {
        const altered = Buffer.from(file);
        altered[at] = (file[at] ?? 0) ^ (1 << (at % 8));
        assert.notEqual((await verify(altered)).outcome, 'valid', `byte ${at}`);
      }
    });

    test('with another character at the end of any of its parts is never valid', async () => {
      const file = files[name];
      const ends = [...file.matchAll(/"/g)].flatMap(({ index }) => [index - 4, index - 3, index - 2, index - 1]);
      for (const at of ends.filter((one) => one > 0))
        for (const character of base64)
          if (file[at] !== character) {
            const altered = file.slice(0, at) + character + file.slice(at + 1);
            assert.notEqual((await verify(altered)).outcome, 'valid', `${character} at ${at}`);
          }
    });

    test('with any character of its text replaced by another that base64 has is never valid', () =>
      fc.assert(
        fc.asyncProperty(
          fc.nat(files[name].length - 1),
          fc.constantFrom(...base64, '"', ' ', '\n'),
          async (at, character) => {
            const file = files[name];
            fc.pre(file[at] !== character);
            const altered = file.slice(0, at) + character + file.slice(at + 1);
            assert.notEqual((await verify(altered)).outcome, 'valid');
          },
        ),
        { numRuns: 1000 },
      ));

    test('cut anywhere is malformed', () =>
      fc.assert(
        fc.asyncProperty(fc.nat(files[name].length - 1), async (length) =>
          assert.equal((await verify(files[name].slice(0, length))).outcome, 'malformed'),
        ),
      ));
  });

describe('the verifier', () => {
  test('answers malformed to any bytes, and never throws', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) =>
        assert.equal((await verify(bytes)).outcome, 'malformed'),
      ),
    ));

  test('answers any JSON without throwing', () =>
    fc.assert(fc.asyncProperty(fc.json(), async (text) => assert.equal((await verify(text)).outcome, 'malformed'))));

  test('answers any JSON in the place of any part without throwing', () => {
    const part = fc.oneof(fc.string(), fc.jsonValue());
    const jws = fc.record(
      {
        payload: part,
        signatures: fc.array(
          fc.record(
            {
              header: fc.record({
                alg: part,
                jwk: fc.dictionary(fc.constantFrom('kty', 'n', 'e', 'kid', 'x', 'd'), part),
              }),
              signature: part,
              protected: part,
            },
            { requiredKeys: [] },
          ),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    );
    const authorization = fc.oneof(
      part,
      jws.map((value) => Buffer.from(JSON.stringify(value)).toString('base64')),
    );
    const file = fc.record({ key_id: part, private_key: fc.oneof(part, fc.constant('AAAA')), authorization });
    return fc.assert(
      fc.asyncProperty(file, async (value) => {
        assert.equal((await verify(JSON.stringify(value))).outcome, 'malformed');
      }),
      { numRuns: 500 },
    );
  });
});
