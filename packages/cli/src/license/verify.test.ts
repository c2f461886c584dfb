/** Whether a licence counts, asked in a terminal. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { keySetOf, newSigner, storeLicense } from '../../../license/src/test/licenses.ts';
import { json, openTestStore } from '../../../../test/support/test-store.ts';
import { type Person, newPerson } from '../test/person.ts';

const day = 86_400_000;
const signer = await newSigner('ES256');
const issue = (days: number, by = signer) =>
  storeLicense(by, { issuedAt: new Date(Date.now() - 400 * day), expiration: new Date(Date.now() + days * day) });

let person: Person;
const licenses = {
  valid: await issue(30),
  in_grace: await issue(-3),
  expired: await issue(-300),
  untrusted_key: await issue(30, await newSigner('ES256')),
  malformed: '{"key_id":1}',
};

before(async () => {
  person = await newPerson();
  await writeFile(join(person.home, 'keys.json'), JSON.stringify(keySetOf(signer)));
  for (const [name, license] of Object.entries(licenses)) await writeFile(join(person.home, `${name}.lic`), license);
});
after(() => person[Symbol.asyncDispose]());

const verify = (file: string, ...args: readonly string[]) => person.chandlery('license', 'verify', file, ...args);

describe('license verify', () => {
  const rows: readonly (readonly [outcome: keyof typeof licenses, code: number, says: RegExp])[] = [
    ['valid', 0, /^Valid\.\n\nHolder +Nordhaven Hospitals, .+\nFor +5 Nodes, 20 Seats\n/],
    ['in_grace', 0, /^Valid, in its days of grace: ask for a renewal\./],
    ['expired', 6, /^Expired: ask for a renewal\./],
    ['untrusted_key', 6, /^Signed by a key that does not count\. What it says may be anybody’s words:\n\nHolder/],
    ['malformed', 6, /^No licence: \S+ .*\.\n$/],
  ];
  for (const [outcome, code, says] of rows)
    test(`ends with ${code} where a licence is ${outcome}, for people and for programs`, async () => {
      const text = await verify(`${outcome}.lic`, '--keys', 'keys.json');
      assert.equal(text.code, code, text.stderr);
      assert.match(text.stdout, says);
      assert.equal(text.stderr, code === 0 ? '' : 'The licence does not count.\n');
      const { stdout } = await verify(`${outcome}.lic`, '--keys', 'keys.json', '--format', 'json');
      assert.equal((JSON.parse(stdout) as { outcome: string }).outcome, outcome);
    });

  test('asks a store for its keys, and sends nothing of the licence', async () => {
    await using store = await openTestStore((_, response) => json(response, keySetOf(signer)));
    const { code, stderr } = await verify('valid.lic', '--store', store.origin);
    assert.equal(code, 0, stderr);
    assert.deepEqual(store.requests, ['/.well-known/jwks.json']);
  });

  test('reads standard input, and trusts a key by its id', async () => {
    const main = new URL('../main.ts', import.meta.url).pathname;
    const args = [main, 'license', 'verify', '-', '--trust', signer.keyId];
    const { code, stderr } = await person.run(process.execPath, args, licenses.valid);
    assert.equal(code, 0, stderr);
  });

  test('judges at another moment', async () => {
    const { code } = await verify(
      'expired.lic',
      '--keys',
      'keys.json',
      '--at',
      new Date(Date.now() - 310 * day).toISOString(),
    );
    assert.equal(code, 0);
  });

  const failing: readonly (readonly [claim: string, args: readonly string[], code: number, says: RegExp])[] = [
    ['a file that is not there', ['nothing.lic', '--keys', 'keys.json'], 2, /^nothing\.lic cannot be read/],
    ['keys that are none', ['valid.lic', '--keys', 'valid.lic'], 2, /has no JSON Web Key Set/],
    ['an id that is none', ['valid.lic', '--trust', 'ABCD'], 2, /is no key id/],
    ['a store that is not there', ['valid.lic', '--store', 'http://127.0.0.1:1'], 5, /keys of http\S+ cannot be had/],
    ['keys that come unencrypted', ['valid.lic', '--store', 'http://store.example.com'], 2, /is not encrypted/],
  ];
  for (const [claim, [file = '', ...args], code, says] of failing)
    test(`tells ${claim} in words`, async () => {
      const failed = await verify(file, ...args);
      assert.deepEqual([failed.code, failed.stdout], [code, '']);
      assert.match(failed.stderr, says);
      assert.doesNotMatch(failed.stderr, /^\s+at /m);
    });
});
