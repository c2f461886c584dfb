/** `docker store`, with Docker's own command. */
import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openTestStore, problem } from '../../../../test/support/test-store.ts';
import { buildExecutable } from '../install/build-executable.ts';
import { pluginModule } from '../install/launcher.ts';
import { pluginFile } from '../install/plugin-file.ts';
import { type Person, newPerson } from '../test/person.ts';
import { without } from '../test/programs.ts';

describe('docker store', { skip: without('docker') }, () => {
  let person: Person;
  before(async () => {
    person = await newPerson();
    const { code, stdout, stderr } = await person.chandlery('install');
    assert.deepEqual([code, stdout], [0, `${join(person.dockerFolder, 'cli-plugins', 'docker-store')}\n`], stderr);
  });
  after(() => person[Symbol.asyncDispose]());

  test('is among the plugins that Docker lists', async () => {
    const { stdout } = await person.docker('info', '--format', '{{json .ClientInfo.Plugins}}');
    const [plugin] = JSON.parse(stdout) as readonly Record<string, string>[];
    assert.deepEqual([plugin?.['Name'], plugin?.['Vendor'], plugin?.['Err']], ['store', 'Chandlery', undefined]);
  });

  test('prints help as docker help does, with its own name in it', async () => {
    const help = await person.docker('help', 'store');
    assert.equal(help.code, 0);
    assert.match(help.stdout, /^Usage: docker store \[options\] \[command\]\n/);
    assert.equal((await person.docker('store', '--help')).stdout, help.stdout);
    const { stdout } = await person.docker('store', 'search', '--help');
    assert.match(stdout, /^Usage: docker store search/);
    assert.match(stdout, /^ {2}docker store search backup --facets$/m);
  });

  test('is offered when Docker completes a line, with all that is below it', async () => {
    const offered = async (...words: readonly string[]) => (await person.docker('__complete', ...words)).stdout;
    assert.match(await offered('sto'), /^store\tFind, buy and run/m);
    assert.equal(await offered('store', 'sea'), 'search\tfind products by words and filters\n:4\n');
    assert.equal(await offered('store', 'search', '--price', ''), 'free\ntrial\npaid\nbyol\n:4\n');
    assert.equal(await offered('store', 'search', '--price=f'), '--price=free\n:4\n');
    assert.equal(await offered('store', 'search', '--price', 'free,b'), 'free,byol\n:4\n');
    assert.match(await offered('store', 'import', 'official-images', '--docs', ''), /^:16\n/);
  });

  test('ends with the code of its command, and names it as it was typed', async () => {
    await using store = await openTestStore((_, response) => problem(response, 404, 'product_not_found'));
    const { code, stderr } = await person.docker(
      '--log-level',
      'error',
      'store',
      'show',
      'acme/db',
      '--store',
      store.origin,
    );
    assert.equal(code, 4);
    assert.match(stderr, /^Told: product_not_found\nLook for it with: docker store search WORDS$/m);
  });

  test('says that there is no such command, and which one it may be', async () => {
    const { code, stderr } = await person.docker('store', 'serach');
    assert.equal(code, 2);
    assert.match(stderr, /unknown command 'serach'\n\(Did you mean search\?\)/);
  });

  test('works from a folder whose name a shell would read otherwise', async () => {
    await using other = await newPerson();
    const odd = join(other.home, "it's $HOME");
    const installed = await other.run('env', [
      `DOCKER_CONFIG=${odd}`,
      process.execPath,
      new URL('../main.ts', import.meta.url).pathname,
      'install',
    ]);
    assert.equal(installed.code, 0, installed.stderr);
    const { stdout } = await other.docker('--config', odd, 'store', '--version');
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });

  test('leaves a plugin of others alone, unless told', async () => {
    await using other = await newPerson();
    await other.chandlery('install');
    const file = join(other.dockerFolder, 'cli-plugins', 'docker-store');
    await writeFile(file, '#!/bin/sh\necho other\n');
    for (const command of ['install', 'uninstall']) {
      const { code, stderr } = await other.chandlery(command);
      assert.equal(code, 2);
      assert.match(stderr, /was not put there by this command/);
    }
    assert.match(await readFile(file, 'utf8'), /other/);
    assert.equal((await other.chandlery('install', '--force')).code, 0);
    assert.match((await other.docker('store', '--version')).stdout, /^\d/);
  });

  test('is gone after uninstall', async () => {
    await using other = await newPerson();
    await other.chandlery('install');
    assert.equal((await other.chandlery('uninstall')).code, 0);
    await assert.rejects(stat(join(other.dockerFolder, 'cli-plugins', 'docker-store')), { code: 'ENOENT' });
    const { code, stderr } = await other.chandlery('uninstall');
    assert.equal(code, 0);
    assert.match(stderr, /^There is nothing to take away/);
  });

  test('can be an executable with Node inside, as Docker needs it on Windows', async () => {
    await using other = await newPerson();
    await other.chandlery('install');
    const file = join(other.dockerFolder, 'cli-plugins', 'docker-store');
    await buildExecutable(file, pluginModule());
    const { stdout, code, stderr } = await other.docker('store', 'search', '--help');
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Usage: docker store search/);
    assert.equal((await other.chandlery('uninstall')).code, 0);
  });
});

test('the plugin is an executable of Windows there', () => {
  const terminal = { env: { DOCKER_CONFIG: '/d' } };
  assert.match(pluginFile(terminal, 'win32'), /docker-store\.exe$/);
  assert.match(pluginFile(terminal, 'darwin'), /docker-store$/);
});
