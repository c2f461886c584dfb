/** The program that the README shows to vendors, run as they would. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keySetOf, newSigner, storeLicense } from './test/licenses.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const program =
  /```js\n(\/\/ check-license\.js\n[^]*?)```/.exec(readFileSync(join(home, 'README.md'), 'utf8'))?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'chandlery-license-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'node_modules/@chandlery'), { recursive: true });
symlinkSync(home, join(folder, 'node_modules/@chandlery/license'));
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
writeFileSync(join(folder, 'check-license.js'), program);

const signer = await newSigner('ES256');
writeFileSync(join(folder, 'keys.json'), JSON.stringify(keySetOf(signer)));
const day = 86_400_000;
/** @param days from now to the licence's end */
const issue = (days: number, by = signer) =>
  storeLicense(by, { issuedAt: new Date(Date.now() - 400 * day), expiration: new Date(Date.now() + days * day) });
const expired = await issue(-30);
const foreign = await issue(30, await newSigner('ES256'));

/** @param license undefined where there is no file */
const run = (license: string | undefined, environment: Readonly<Record<string, string>> = {}) => {
  const file = join(folder, 'acme.lic');
  rmSync(file, { force: true });
  if (license !== undefined) writeFileSync(file, license);
  const env = { ...process.env, LICENSE_FILE: file, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['check-license.js'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

describe('the program in the README', () => {
  test('lets a container with a licence start, and says who holds it', async () => {
    const { status, said } = run(await issue(30));
    assert.equal(status, 0, said);
    assert.match(said, /^Licensed to Nordhaven Hospitals for 5 nodes until /);
  });

  test('warns in the days of grace', async () => {
    const { status, said } = run(await issue(-3));
    assert.equal(status, 0, said);
    assert.match(said, /It has ended\. Renew it before /);
  });

  for (const [what, license, why] of [
    ['an expired licence', expired, /expired/],
    ['no licence', undefined, /is no licence: file is not JSON/],
    ['a licence of somebody else', foreign, /untrusted_key/],
  ] as const)
    test(`stops a container with ${what}`, () => {
      const { status, said } = run(license);
      assert.equal(status, 1);
      assert.match(said, why);
    });

  test('stops a container that has a licence for another product', async () => {
    const { status, said } = run(await issue(30), { PRODUCT_ID: 'prod_another' });
    assert.equal(status, 1);
    assert.match(said, /another product/);
  });
});
