/** What anyone may ask of a store, asked of a real one with the demo catalogue. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { type StoreProcess, startStoreProcess } from '../../../test/support/store-process.ts';
import { json, openTestStore, problem, productOf } from '../../../test/support/test-store.ts';
import { run } from './run.ts';
import { type Person, newPerson } from './test/person.ts';
import { openScreen } from './test/screen.ts';

let store: StoreProcess;
let person: Person;

before(async () => {
  store = await startStoreProcess();
  person = await newPerson({ CHANDLERY_STORE: store.origin });
});
after(async () => {
  await person[Symbol.asyncDispose]();
  await store.stop();
});

const answer = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
  const { stdout, code, stderr } = await person.chandlery(...args, '--format', 'json');
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
};

const names = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { stdout, code, stderr } = await person.chandlery('search', ...args, '--quiet');
  assert.equal(code, 0, stderr);
  return stdout.split('\n').filter((line) => line !== '');
};

/** A command at a terminal that somebody looks at. */
const look = async (columns: number, args: readonly string[], env: Record<string, string> = {}) => {
  const screen = openScreen(columns, { CHANDLERY_STORE: store.origin, ...env });
  const code = await run(args, screen);
  assert.equal(code, 0, screen.written.stderr);
  return screen.written;
};

describe('search', () => {
  test('lists what has the words, best first', async () => {
    const { stdout, stderr, code } = await person.chandlery('search', 'acme', 'backup');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^NAME +DESCRIPTION +PRICE +PULLS +CERTIFIED +SOURCE\nacme\/backup +Backups that/);
  });

  test('takes facets as flags, with commas or several times', async () => {
    const plugins = await names('--type', 'plugin');
    assert.ok(plugins.includes('lattice/weft') && !plugins.includes('acme/db'));
    const both = await names('--type', 'plugin', '--type', 'service');
    assert.deepEqual(both, await names('--type', 'service,plugin'));
    assert.ok(both.length > plugins.length);
    assert.deepEqual(await names('--publisher', 'acme', '--certified', '--price', 'trial', '--sort', 'name'), [
      'acme/backup',
      'acme/db',
    ]);
  });

  test('says how many more there are, and gets them all', async () => {
    const few = await person.chandlery('search', '--limit', '2');
    assert.equal(few.stdout.trimEnd().split('\n').length, 3);
    assert.match(few.stderr, /^2 of (\d+)\. For more: --limit 8, or --all\.\n$/);
    const total = Number(/of (\d+)/.exec(few.stderr)?.[1]);
    assert.equal((await names('--all')).length, total);
  });

  test('gives programs products, facets and the number of all', async () => {
    const found = await answer('search', 'backup', '--limit', '1');
    assert.deepEqual(Object.keys(found), ['items', 'total', 'facets', 'correctedQuery']);
    assert.ok(Array.isArray(found['items']) && found['items'].length === 1);
  });

  test('writes the filters that there are as they are typed', async () => {
    const { stdout } = await person.chandlery('search', 'backup', '--facets');
    assert.match(stdout, /^FILTER +PRODUCTS +IS\n--type container +2 +Containers\n/);
    assert.match(stdout, /^--certified +\d/m);
  });

  test('says what it looked for instead where a word is mistyped', async () => {
    const { stdout, stderr } = await person.chandlery('search', 'bakcup');
    assert.match(stdout, /acme\/backup/);
    assert.match(stderr, /Nothing has "bakcup"\. These have "backup"\./);
  });

  test('that finds nothing says so, and is no failure', async () => {
    const { stdout, stderr, code } = await person.chandlery('search', 'xylophonist-zeppelin');
    assert.deepEqual([stdout, stderr, code], ['', 'Nothing was found.\n', 0]);
  });

  test('refuses a filter that there is not, and names those that there are', async () => {
    const { stderr, code } = await person.chandlery('search', '--price', 'cheap');
    assert.equal(code, 2);
    assert.match(stderr, /"cheap" is none of free, trial, paid, byol\./);
  });

  test('says where the store finds a filter wrong', async () => {
    const { stderr, code } = await person.chandlery('search', '--platform', 'amiga');
    assert.equal(code, 2);
    assert.match(stderr, /^ {2}platform/m);
  });

  for (const columns of [40, 60, 80, 132, 220])
    test(`has no line wider than a terminal of ${columns} characters, whatever the script`, async () => {
      const { stdout } = await look(columns, ['search', '--all']);
      for (const line of stdout.split('\n')) assert.ok(stringWidth(line) <= columns, line);
      assert.match(stdout, /工作流|部署/);
    });

  test('keeps its columns below each other where characters are two wide', async () => {
    const { stdout } = await look(132, ['search', '--all']);
    const lines = stripVTControlCharacters(stdout).trimEnd().split('\n');
    const widthBefore = (line: string, word: RegExp) => stringWidth(line.slice(0, word.exec(line)?.index));
    const price = widthBefore(lines[0] ?? '', /PRICE/);
    const chinese = lines.find((line) => line.startsWith('qinghe/')) ?? '';
    assert.equal(widthBefore(chinese, /CN¥/), price);
  });

  test('is coloured on a terminal, unless NO_COLOR or the terminal forbid it', async () => {
    const escape = '\u001B[3';
    const args = ['search', 'backup'];
    assert.ok((await look(80, args)).stdout.includes(escape));
    assert.ok(!(await look(80, args, { NO_COLOR: '1' })).stdout.includes('\u001B'));
    assert.ok(!(await look(80, args, { TERM: 'dumb' })).stdout.includes('\u001B'));
    assert.ok(!(await person.chandlery(...args)).stdout.includes('\u001B'));
  });

  test('ends quietly when whoever reads its output has enough', async () => {
    const main = new URL('main.ts', import.meta.url).pathname;
    const { stdout, stderr, code } = await person.run('sh', [
      '-c',
      `"${process.execPath}" "${main}" search --all --format json | head -c 1`,
    ]);
    assert.deepEqual([stdout, stderr, code], ['{', '', 0]);
  });
});

describe('show', () => {
  test('says what a product is, costs, and who may pull it', async () => {
    const { stdout, code } = await person.chandlery('show', 'acme/db');
    assert.equal(code, 0);
    assert.match(stdout, /^Acme DB {2}acme\/db {2}\d/);
    assert.match(stdout, /^Publisher +Acme Data, verified$/m);
    assert.match(stdout, /^ {2}team \* +\$49\/month, 14 days free +subscribers +store\/acme\/db:/m);
    assert.match(stdout, /^ {2}5\.1\.4 .*security/m);
    assert.doesNotMatch(stdout, /^About$/m);
  });

  test('has the description and the Compose file when asked for all', async () => {
    const { stdout } = await person.chandlery('show', 'acme/backup', '--full');
    assert.match(stdout, /^About\n[^]*^Installation\n[^]*^Compose file\nname: acme-backup/m);
    assert.doesNotMatch(stdout, /<\w/);
  });

  test('warns of what is on hold, with the reason', async () => {
    const { stdout } = await person.chandlery('show', 'ironbark/sift');
    assert.match(stdout, /^This product is on hold\. \S/m);
  });

  test('gives programs all that the store says, and the newest releases', async () => {
    const product = await answer('show', 'acme/db');
    assert.equal(product['slug'], 'acme/db');
    assert.ok(Array.isArray(product['plans']) && Array.isArray(product['releases']));
  });

  test('fits any terminal', async () => {
    const { stdout } = await look(60, ['show', 'hoshizora/chohyo', '--full']);
    for (const line of stdout.split('\n'))
      assert.ok(stringWidth(line) <= 60 || /https?:|store\/|^ {4}/.test(line), line);
  });

  test('ends with 4 where there is no such product, and says how to find one', async () => {
    const { stdout, stderr, code } = await person.chandlery('show', 'acme/nothing');
    assert.deepEqual([code, stdout], [4, '']);
    assert.equal(stderr, 'No product is listed as acme/nothing.\nLook for it with: chandlery search WORDS\n');
  });

  test('refuses what cannot be a name before it asks', async () => {
    const { stderr, code } = await person.chandlery('show', 'acme', '--store', 'http://127.0.0.1:1');
    assert.equal(code, 2);
    assert.match(stderr, /publisher\/name/);
  });
});

describe('pull-command', () => {
  test('writes the line and nothing else on standard output', async () => {
    const { stdout, stderr, code } = await person.chandlery('pull-command', 'acme/db');
    assert.equal(code, 0);
    assert.match(stdout, /^docker pull \S*store\/acme\/db:\d\S+\n$/);
    assert.match(stderr, /with a subscription to the plan "team": http/);
  });

  test('takes a plan, a tag and a platform', async () => {
    const line = 'pull-command acme/db --plan developer --tag 5.0 --platform linux/arm64';
    const { stdout } = await person.chandlery(...line.split(' '));
    assert.match(stdout, /^docker pull --platform linux\/arm64 \S*store\/acme\/db-developer:5\.0\n$/);
  });

  test('writes the Compose file where it is several images', async () => {
    const { stdout, stderr } = await person.chandlery('pull-command', 'acme/backup');
    assert.match(stdout, /^name: acme-backup\nservices:/);
    assert.match(stderr, /3 images, for Compose/);
  });

  test('names the plans where there is no such one', async () => {
    const { stderr, code } = await person.chandlery('pull-command', 'acme/db', '--plan', 'huge');
    assert.equal(code, 4);
    assert.match(stderr, /acme\/db has no plan "huge"\. It has team, business, developer\./);
  });

  test('gives programs the commands and who may run them', async () => {
    const found = await answer('pull-command', 'acme/db', '--plan', 'developer');
    assert.deepEqual(Object.keys(found), ['product', 'plan', 'pullRequirement', 'commands', 'compose']);
    assert.equal(found['pullRequirement'], 'signed-in');
  });
});

describe('a store', () => {
  const failing: readonly (readonly [claim: string, store: string, code: number, says: RegExp])[] = [
    ['that nobody named', '', 2, /^Which store\? Name it with --store/],
    ['whose address is none', 'ftp://store.example.com', 2, /is no address of a store/],
    ['that is not there', 'http://127.0.0.1:1', 5, /cannot be reached[^]*whether the store is running/],
  ];
  for (const [claim, address, code, says] of failing)
    test(`${claim} is told in words, with ${code}`, async () => {
      await using other = await newPerson({ CHANDLERY_STORE: address });
      const failed = await other.chandlery('search');
      assert.deepEqual([failed.code, failed.stdout], [code, '']);
      assert.match(failed.stderr, says);
      assert.doesNotMatch(failed.stderr, /^\s+at /m);
    });

  test('that asks to wait is told with how long, and 5', async () => {
    await using busy = await openTestStore((_, response) =>
      problem(response, 429, 'rate_limited', { 'retry-after': '3600' }),
    );
    const { stderr, code } = await person.chandlery('search', '--store', busy.origin);
    assert.equal(code, 5);
    assert.match(stderr, /^Try again in 3600 seconds\.$/m);
  });

  test('cannot make a terminal do anything by what it says', async () => {
    const hostile = {
      ...productOf('acme/a'),
      shortDescription: 'nice\u001B]0;owned\u0007 \u009B2J\u202Eevil\r\n\u001B[31mred',
    };
    const facets = { type: [], category: [], platform: [], price: [], source: [], certified: [] };
    await using other = await openTestStore((_, response) =>
      json(response, { items: [hostile], facets, total: 1, nextCursor: null }),
    );
    const text = await person.chandlery('search', '--store', other.origin);
    assert.match(text.stdout, /nice\S* *evil red/);
    for (const args of [[], ['--format', 'json']]) {
      const { stdout } = await person.chandlery('search', '--store', other.origin, ...args);
      // oxlint-disable-next-line no-control-regex
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    }
  });
});
