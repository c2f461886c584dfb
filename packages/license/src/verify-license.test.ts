import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dockerLicense, keySetOf, newSigner, storeLicense } from './test/licenses.ts';
import { type LicenseResult, type TrustedKeys, verifyLicense } from './index.ts';

const signer = await newSigner('ES256');
const other = await newSigner('ES256');
const rsa = await newSigner('RS256');
const trustedKeys = keySetOf(signer, rsa);

const issuedAt = new Date('2026-11-23T10:11:12Z');
const expiration = new Date('2027-11-23T10:11:12Z');
const now = new Date('2027-01-01T00:00:00Z');
const day = 86_400_000;
const after = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds);

const issue = (says: Readonly<Record<string, unknown>> = {}, by = signer) =>
  storeLicense(by, { issuedAt, expiration, says });

const licenseOf = (result: LicenseResult) => {
  assert.ok('license' in result, `the outcome is ${JSON.stringify(result)}`);
  return result.license;
};

/** Gives an envelope another value of a member. */
const withMember = (file: string, name: string, value: unknown): string =>
  JSON.stringify({ ...(JSON.parse(file) as object), [name]: value });

describe('a licence of a trusted key', () => {
  for (const by of [signer, rsa])
    test(`signed with ${by.algorithm} is valid, and says what is licensed, to whom, until when`, async () => {
      const result = await verifyLicense(await issue({}, by), { trustedKeys, now });
      assert.deepEqual(
        { ...result, license: { ...licenseOf(result), metadata: { ...licenseOf(result).metadata } } },
        {
          outcome: 'valid',
          keyId: by.keyId,
          algorithm: by.algorithm,
          license: {
            issuedAt,
            expiration,
            graceDays: 14,
            graceEnd: after(expiration, 14 * day),
            components: [
              { name: 'Nodes', value: 5 },
              { name: 'Seats', value: 20 },
            ],
            licenseType: 'Offline',
            tier: 'Production',
            scanningEnabled: false,
            username: 'nordhaven',
            company: 'Nordhaven Hospitals',
            subscriptionId: 'sub-3f0c7a52-6d0e-4a43-9a39-4f6f5a0e1c11',
            productId: 'prod_7kQ2mXv9TfLw4RbZ1nHs8c',
            planId: 'plan_2dVx8Jm5QpYt7NcKw3Gz6a',
            version: 1,
            metadata: { username: 'nordhaven', company: 'Nordhaven Hospitals' },
          },
        },
      );
    });

  for (const [outcome, moment] of [
    ['not_yet_valid', after(issuedAt, -300_001)],
    ['valid', after(issuedAt, -300_000)],
    ['valid', after(expiration, -1)],
    ['in_grace', expiration],
    ['in_grace', after(expiration, 14 * day - 1)],
    ['expired', after(expiration, 14 * day)],
    ['expired', new Date(Number.NaN)],
  ] as const)
    test(`is ${outcome} at ${Number.isNaN(moment.getTime()) ? 'no time at all' : moment.toISOString()}`, async () =>
      assert.equal((await verifyLicense(await issue(), { trustedKeys, now: moment })).outcome, outcome));

  test('is judged by the clock where no moment is told', async () => {
    const day = { issuedAt: new Date(Date.now() - 1000), expiration: new Date(Date.now() + 86_400_000) };
    assert.equal((await verifyLicense(await storeLicense(signer, day), { trustedKeys })).outcome, 'valid');
  });

  test('without days of grace has none', async () => {
    const file = await issue({ grace_days: undefined });
    assert.equal((await verifyLicense(file, { trustedKeys, now: expiration })).outcome, 'expired');
  });

  test('comes as text, bytes, a buffer, a file, and behind a byte-order mark', async () => {
    const text = await issue();
    const bytes = new TextEncoder().encode(`\uFEFF${text}`);
    const inside = new Uint8Array([...bytes, 0, 0]).subarray(0, bytes.length);
    const inputs = [text, `\uFEFF${text}`, bytes, bytes.buffer, Buffer.from(text), inside, new Blob([bytes])];
    for (const input of inputs) assert.equal((await verifyLicense(input, { trustedKeys, now })).outcome, 'valid');
  });

  test('may be spread over lines, as editors do', async () => {
    const file = JSON.parse(await issue()) as { authorization: string };
    const authorization = file.authorization.replaceAll(/.{64}/g, '$&\r\n');
    const spread = JSON.stringify({ ...file, authorization }, null, '\t').replaceAll('\n', '\r\n');
    assert.equal((await verifyLicense(spread, { trustedKeys, now })).outcome, 'valid');
  });

  test('keeps what the issuer adds as data, with nothing inherited', async () => {
    const file = await issue({ metadata: { region: 'eu', constructor: { prototype: 1 } } });
    const { metadata, username } = licenseOf(await verifyLicense(file, { trustedKeys, now }));
    assert.equal(metadata['region'], 'eu');
    assert.equal(metadata['toString'], undefined);
    assert.equal(username, undefined);
  });
});

describe('a licence that Docker issued', () => {
  const docker = rsa;

  for (const isPretty of [false, true])
    test(`is read, ${isPretty ? 'its payload put together from the printed document' : 'with its payload'}`, async () => {
      const file = await dockerLicense(docker, '2018-03-18T07:00:00Z', { isPretty });
      const result = await verifyLicense(file, { trustedKeys, now: new Date('2018-01-01') });
      assert.equal(result.outcome, 'valid');
      assert.deepEqual(licenseOf(result).components, [{ name: 'Nodes', value: 10 }]);
      assert.equal(licenseOf(result).scanningEnabled, true);
      assert.equal((await verifyLicense(file, { trustedKeys })).outcome, 'expired');
    });

  test('has a token over whole seconds, though its end has parts of one', async () => {
    const file = await dockerLicense(docker, '2018-03-18T07:00:00.18313629Z');
    assert.equal((await verifyLicense(file, { trustedKeys, now: new Date('2018-01-01') })).outcome, 'valid');
  });

  test('may end in another zone', async () => {
    const file = await dockerLicense(docker, '2018-03-18T07:00:00-08:00');
    const result = await verifyLicense(file, { trustedKeys, now: new Date('2018-03-18T14:59:59Z') });
    assert.equal(result.outcome, 'valid');
  });

  test('of 4096 bits is read, too', async () => {
    const large = await newSigner('RS256', 4096);
    const file = await dockerLicense(large, '2018-03-18T07:00:00Z');
    assert.equal((await verifyLicense(file, { trustedKeys: [large.keyId] })).outcome, 'expired');
  });

  test('counts components rather than engines where it has both', async () => {
    const file = await dockerLicense(docker, '2018-03-18T07:00:00Z', { says: { pricing_components: [] } });
    assert.deepEqual(licenseOf(await verifyLicense(file, { trustedKeys })).components, []);
  });
});

describe('trust', () => {
  const outcome = async (keys: TrustedKeys) => (await verifyLicense(await issue(), { trustedKeys: keys, now })).outcome;
  const [key] = keySetOf(signer).keys;

  test('is a key set, a list of keys, or a list of key ids', async () => {
    assert.equal(await outcome({ keys: [key ?? {}] }), 'valid');
    assert.equal(await outcome([signer.jwk]), 'valid');
    assert.equal(await outcome([signer.keyId]), 'valid');
    assert.equal(await outcome([other.keyId, signer.jwk]), 'valid');
  });

  test('is in the key, not in what it is called', async () => {
    assert.equal(await outcome([{ ...key, kid: 'of another name' }]), 'valid');
    assert.equal(await outcome([{ ...other.jwk, kid: signer.keyId }]), 'untrusted_key');
  });

  for (const [what, keys] of [
    ['nobody', []],
    ['somebody else', keySetOf(other)],
    ['the same key, for registry tokens', [{ ...key, purpose: 'registry-token' }]],
    ['the same key, for encryption', [{ ...key, use: 'enc' }]],
    ['the same key, for another algorithm', [{ ...key, alg: 'ES384' }]],
    ['keys of kinds not known yet', [{ kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA' }, { kty: 'EC', crv: 'P-384' }, {}]],
  ] as const)
    test(`in ${what} does not let it count`, async () => assert.equal(await outcome(keys), 'untrusted_key'));

  test('in a key whose licence came before does not outlive the key’s place in the set', async () => {
    const keys = [signer.jwk];
    assert.equal(await outcome(keys), 'valid');
    keys.length = 0;
    assert.equal(await outcome(keys), 'untrusted_key');
  });

  test('in what is no key set is a mistake of the program, which it hears of', async () => {
    for (const keys of [null, 'keys', { keys: {} }, ['not:an:id']])
      await assert.rejects(outcome(keys as unknown as TrustedKeys), TypeError);
  });
});

describe('a licence that must not count', () => {
  const alter = (file: string, change: (jws: string) => string) => {
    const { authorization } = JSON.parse(file) as { authorization: string };
    return withMember(file, 'authorization', btoa(change(atob(authorization))));
  };

  test('by an unknown key shows what it claims, apart from what is proved', async () => {
    const result = await verifyLicense(await issue({}, other), { trustedKeys, now });
    assert.equal(result.outcome, 'untrusted_key');
    assert.ok(result.outcome === 'untrusted_key' && result.claimed?.username === 'nordhaven');
    assert.ok(!('license' in result));
    assert.equal(result.keyId, other.keyId);
  });

  test('altered after it was signed has a bad signature', async () => {
    const altered = alter(await issue(), (jws) => {
      const { payload, signatures } = JSON.parse(jws) as { payload: string; signatures: unknown };
      const more = atob(payload).replace('"value": 5', '"value": 9');
      return JSON.stringify({ payload: btoa(more).replaceAll('=', ''), signatures });
    });
    const result = await verifyLicense(altered, { trustedKeys, now });
    assert.equal(result.outcome, 'bad_signature');
    assert.ok(result.outcome === 'bad_signature' && result.claimed?.components[0]?.value === 9);
  });

  test('signed by one key under the name and key of a trusted one has a bad signature', async () => {
    const forged = alter(await issue({}, other), (jws) =>
      jws.replace(/"jwk":\{[^}]*\}/, `"jwk":${JSON.stringify({ ...signer.jwk, kid: signer.keyId })}`),
    );
    const result = await verifyLicense(withMember(forged, 'key_id', signer.keyId), { trustedKeys, now });
    assert.equal(result.outcome, 'bad_signature');
  });

  test('with the private key of another has a token that does not match', async () => {
    const { private_key: another } = JSON.parse(await issue()) as { private_key: string };
    const result = await verifyLicense(withMember(await issue(), 'private_key', another), { trustedKeys, now });
    assert.equal(result.outcome, 'token_mismatch');
  });

  test('is found out before its time matters', async () => {
    const { private_key: another } = JSON.parse(await issue()) as { private_key: string };
    const file = withMember(await issue(), 'private_key', another);
    assert.equal(
      (await verifyLicense(file, { trustedKeys, now: after(expiration, 99 * day) })).outcome,
      'token_mismatch',
    );
  });
});
