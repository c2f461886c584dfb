/** What an operator certifies and takes back, on a store's own database. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { connectDatabase, loadDemo, readConfig, startStore } from '@chandlery/store';
import { run as runCommand } from '../run.ts';
import { openScreen } from '../test/screen.ts';

let dataFolder: string;
before(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'chandlery-certify-'));
  const { database, close } = await connectDatabase({ databaseUrl: null, dataFolder });
  await loadDemo(database);
  await close();
});
after(() => rm(dataFolder, { recursive: true }));

const run = async (...args: readonly string[]) => {
  const screen = openScreen(null, { CHANDLERY_DATA: dataFolder });
  const code = await runCommand(['operator', ...args], screen);
  return { code, ...screen.written };
};

const certified = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await run('certify', ...args);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^cert_\w{22}\n$/);
  return stdout.trim();
};

/** What a store on this data says, under an address that only its start decides. */
const askStore = async <Answer>(path: string): Promise<Answer> => {
  const store = await startStore(
    readConfig({ PORT: '0', EXAMPLES_PORT: '0', CHANDLERY_DATA: dataFolder, LOG_LEVEL: 'silent' }),
    { maxStaleness: 0 },
  );
  try {
    return (await (await fetch(`${store.address}${path}`)).json()) as Answer;
  } finally {
    await store.stop();
  }
};

describe('operator certify', () => {
  test('certifies a release as the store then shows it, for the months, origins and checks that were told', async () => {
    const id = await certified(
      'acme/db',
      '5.2.1',
      '--months',
      '3',
      '--origins',
      'https://a.example,https://b.example',
      '--passed',
      'starts,logs',
      '--advised',
      'non-root',
    );
    const { origins, checks, state } = await askStore<{ origins: string[]; checks: object[]; state: string }>(
      `/v1/certificates/${id}`,
    );
    assert.equal(state, 'valid');
    assert.deepEqual(origins, ['https://a.example', 'https://b.example']);
    assert.deepEqual(checks.slice(-3), [
      { id: 'starts', outcome: 'passed' },
      { id: 'logs', outcome: 'passed' },
      { id: 'non-root', outcome: 'advised' },
    ]);
  });

  test('writes the signed statement for programs', async () => {
    const { stdout } = await run('certify', 'acme/backup', '3.4.0', '--format', 'json');
    const { statement, product } = JSON.parse(stdout) as { statement: string; product: string };
    assert.equal(product, 'acme/backup');
    assert.match(statement, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  const refused: readonly (readonly [claim: string, args: readonly string[], says: RegExp])[] = [
    ['a product that there is not', ['acme/nothing', '1'], /^There is no product "acme\/nothing"\.$/m],
    ['a release that there is not', ['acme/db', '9.9.9'], /^There is no release "9\.9\.9" of this product\.$/m],
    ['a level that is another type’s', ['acme/db', '5.2.1', '--level', 'plugin'], /cannot be certified as a plugin/],
    ['more than a year', ['acme/db', '5.2.1', '--months', '13'], /holds for 1 to 12 months/],
    ['a site with a path', ['acme/db', '5.2.1', '--origins', 'https://a.example/x'], /is not an origin/],
  ];
  for (const [claim, args, says] of refused)
    test(`refuses ${claim}, with 2 and no stack`, async () => {
      const { code, stdout, stderr } = await run('certify', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
});

describe('operator revoke', () => {
  test('takes a certificate back, once, and only with a reason', async () => {
    const id = await certified('quillhouse/folio', '7.3.0');
    assert.equal((await run('revoke', id)).code, 2);
    assert.equal((await run('revoke', id, '--reason', 'It lost a page.')).code, 0);
    const again = await run('revoke', id, '--reason', 'Again.');
    assert.equal(again.code, 2);
    assert.match(again.stderr, /is revoked since/);
    const { stdout } = await run('certificates', '--product', 'quillhouse/folio');
    assert.match(stdout, /^CERTIFICATE +PRODUCT +.*\n.*quillhouse\/folio +.*revoked/);
    const { state, revocationReason } = await askStore<{ state: string; revocationReason: string }>(
      `/v1/certificates/${id}`,
    );
    assert.deepEqual([state, revocationReason], ['revoked', 'It lost a page.']);
  });
});
