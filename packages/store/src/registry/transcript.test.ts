/** Runs what the registry's documentation shows, line by line, with Docker's own command and an operator's. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config/config.ts';
import { newDatabaseUrl } from '../database/test-database.ts';
import { loadDemo } from '../demo/index.ts';
import { type RunningStore, startStore } from '../server/start.ts';
import { eventually } from './test/registry-store.ts';
import { skipped } from './test/tools.ts';

const documentation = new URL('../../docs/registry.md', import.meta.url);
const chandlery = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url));

interface Line {
  readonly command: string;
  /** What it says, where `…` stands for anything. */
  readonly says: string;
}

/** The lines of the console block that has `word`. */
const linesOf = (markdown: string, word: string): readonly Line[] => {
  const block = [...markdown.matchAll(/```console\n([^]*?)```/g)]
    .map(([, body = '']) => body)
    .find((body) => body.includes(word));
  assert.ok(block !== undefined, `no block with ${word}`);
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...says] = part.trimEnd().split('\n');
      return { command, says: says.join('\n').trim() };
    });
};

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

const pattern = (says: string): RegExp => new RegExp(`^${says.split('…').map(literal).join('[^]*?')}$`);

// The embedded database is open in the store's own process, where an operator's command cannot reach it.
const withoutServer = process.env['DATABASE_URL'] === undefined && 'needs a PostgreSQL server';

describe('the transcript of the documentation', { skip: skipped || withoutServer }, () => {
  let folder: string;
  let store: RunningStore;
  let env: Record<string, string | undefined>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chandlery-transcript-'));
    const settings = {
      PORT: '0',
      EXAMPLES_PORT: '0',
      REGISTRY_PORT: '0',
      CHANDLERY_DATA: join(folder, 'data'),
      CHANDLERY_SECRET: 'a secret that only this test knows',
      DATABASE_URL: (await newDatabaseUrl()) ?? '',
      LOG_LEVEL: 'silent',
    };
    await mkdir(settings.CHANDLERY_DATA);
    store = await startStore(readConfig(settings), { loadDemo, withRegistry: true, maxStaleness: 0 });
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'chandlery'), `#!/bin/sh\nexec '${process.execPath}' '${chandlery}' "$@"\n`);
    await chmod(join(bin, 'chandlery'), 0o755);
    const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
    env = { ...process.env, ...settings, PATH: path, DOCKER_CONFIG: join(folder, 'docker') };
    // The demo's images are pushed once the store has started.
    await eventually(async () => {
      const tags = await fetch(`${store.address}/v1/products/acme/db/releases`);
      const { items } = (await tags.json()) as { items: { version: string; platforms: { digest: string | null }[] }[] };
      return items.some(
        ({ version, platforms }) => version === '5.2.1' && platforms.some(({ digest }) => digest !== null),
      );
    });
  });
  after(async () => {
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (command: string): Promise<string> => {
    const child = spawn('bash', ['-c', `${command} 2>&1`], { env, cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    return (await text(child.stdout)).replaceAll(/[ \t]+$/gm, '').trim();
  };

  test('is what happens', async () => {
    const lines = linesOf(await readFile(documentation, 'utf8'), 'docker login');
    assert.ok(lines.length >= 6);
    const registry = new URL(store.registry ?? '').host;
    let subscription = '';
    for (const { command, says } of lines) {
      const said = await run(command.replaceAll('localhost:5000', registry).replaceAll('sub-…', subscription));
      assert.match(said, pattern(says), `$ ${command}`);
      subscription = /^sub-\S+$/.exec(said)?.[0] ?? subscription;
    }
  });
});
