import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../run.ts';
import { openScreen } from '../test/screen.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const commit = 'c'.repeat(40);
let folder: string;
let docs: string;
let library: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-cli-'));
  docs = join(folder, 'docs');
  library = join(folder, 'library');
  await mkdir(join(docs, 'kettle'), { recursive: true });
  await mkdir(library);
  await writeFile(join(docs, 'kettle', 'README-short.txt'), 'Keeps warm.');
  await writeFile(join(docs, 'kettle', 'content.md'), '# What is Kettle?\n\nA kettle.');
  await writeFile(
    join(library, 'kettle'),
    `Maintainers: A (@a)\nGitRepo: https://kettle.example/git\nGitCommit: ${commit}\n\nTags: 1.0, latest\n`,
  );
});
after(() => rm(folder, { recursive: true }));

/** The command as its own process, on a database of this test's own. */
const chandlery = async (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const { DATABASE_URL: _server, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...inherited, CHANDLERY_DATA: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, code };
};

const importing = (...args: string[]) => ['import', 'official-images', '--docs', docs, '--library', library, ...args];

describe('chandlery import official-images', () => {
  test('says what it did, for people and for programs', async () => {
    const first = await chandlery(importing());
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.match(first.stdout, /^1 images in .* s: 1 new, 0 changed, 0 as they were\.$/m);
    assert.match(first.stdout, /1 releases with 2 tags and 1 platform images/);
    assert.match(first.stdout, /1 without a logo\n +kettle/);
    const second = await chandlery(importing('--format', 'json'));
    assert.equal(second.code, 0);
    const report: unknown = JSON.parse(second.stdout);
    assert.ok(typeof report === 'object' && report !== null && 'images' in report);
    assert.deepEqual(report.images, { created: 0, updated: 0, unchanged: 1 });
  });

  test('ends with 1 where a file is broken, and names it', async () => {
    await writeFile(join(library, 'lamp'), 'Maintainers');
    const { code, stdout, stderr } = await chandlery(importing());
    await rm(join(library, 'lamp'));
    assert.equal(code, 1);
    assert.match(stdout, /Not imported:\n +library\/lamp: line 1: "Maintainers" is not/);
    assert.match(stdout, /1 as they were/);
    assert.match(stderr, /^1 could not be imported/);
  });

  const failures: readonly (readonly [
    claim: string,
    args: () => string[],
    environment: Record<string, string>,
    says: RegExp,
  ])[] = [
    ['a folder is not there', () => [...importing(), '--docs', '/nowhere'], {}, /^The folder \/nowhere cannot be read/],
    [
      'a folder is not named',
      () => ['import', 'official-images', '--docs', docs],
      {},
      /required option '--library <DIR>'/,
    ],
    [
      'a word is not known',
      () => ['import', 'official-image'],
      {},
      /unknown command.*\n\(Did you mean official-images\?\)/,
    ],
    ['the configuration is wrong', importing, { PORT: 'eighty' }, /^PORT is "eighty"\. It takes/],
    [
      'the database does not answer',
      importing,
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      /^The database cannot be reached: .*ECONNREFUSED/,
    ],
  ];
  for (const [claim, args, environment, says] of failures)
    test(`ends with 2 and one line without a stack where ${claim}`, async () => {
      const { code, stdout, stderr } = await chandlery(args(), environment);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /^\s+at /m);
      assert.ok(stderr.trimEnd().split('\n').length <= 3, stderr);
    });

  test('shows how far it is on a terminal, and leaves no trace of that', async () => {
    const { DATABASE_URL: _server, ...inherited } = process.env;
    const screen = openScreen(60, { ...inherited, CHANDLERY_DATA: join(folder, 'terminal') });
    const { written } = screen;
    assert.equal(await run(importing(), screen), 0, written.stdout + written.stderr);
    assert.ok(written.stderr.includes(`\r\u001B[2K${'░'.repeat(20)} 0/1 kettle`));
    assert.ok(written.stderr.endsWith('\r\u001B[2K'));
    assert.match(written.stdout, /1 new/);
  });
});

describe('chandlery', () => {
  test('prints help, with its exit codes, and its version', async () => {
    const help = await chandlery(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /import .*\n[^]*Exit codes:/);
    const version = await chandlery(['--version']);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
    const example = await chandlery(['import', 'official-images', '--help']);
    assert.match(example.stdout, /Usage: chandlery import official-images [^]*Examples:/);
  });
});
