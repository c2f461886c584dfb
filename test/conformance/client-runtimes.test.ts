/** The client on runtimes other than Node, as one file that a bundler makes of it. Each is used where it is installed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { findCommand } from '../../scripts/setup/command.ts';
import { answerProducts, openTestStore } from '../support/test-store.ts';

const run = promisify(execFile);

/** How each runs a file that may reach the network and nothing else. */
const runtimes = [
  { name: 'Deno', command: 'deno', args: ['run', '--allow-net', '--no-config'] },
  { name: 'Bun', command: 'bun', args: ['run'] },
] as const;

const source = `
  import { StoreError, createStoreClient } from '@chandlery/client';
  const [store] = (globalThis.Deno?.args ?? globalThis.process.argv.slice(2)).slice(-1);
  const { products } = createStoreClient({ store, retries: 0 });
  const found = await Promise.all([products.get('acme/db'), products.get('acme/own')]);
  const missing = await products.get('nobody/db').catch((error) => error instanceof StoreError && error.code);
  const gone = new AbortController();
  gone.abort('no longer wanted');
  const ended = await products.get('acme/db', { signal: gone.signal }).catch((reason) => reason);
  console.log(JSON.stringify({ found: found.map(({ slug }) => slug), missing, ended }));
`;

let folder: string;
let file: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-runtime-'));
  file = join(folder, 'client.mjs');
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: 'packages/elements', loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  await writeFile(file, outputFiles[0]?.text ?? '');
});
after(() => rm(folder, { recursive: true, force: true }));

describe('the client', () => {
  for (const { name, command, args } of runtimes) {
    const found = findCommand([command]);
    const skip = found === undefined && `${name} is not installed`;
    test(`gathers, refuses and ends requests on ${name}`, { skip }, async () => {
      await using store = await openTestStore(answerProducts);
      const { stdout } = await run(found ?? command, [...args, file, store.origin]);
      assert.deepEqual(JSON.parse(stdout), {
        found: ['acme/db', 'acme/own'],
        missing: 'product_not_found',
        ended: 'no longer wanted',
      });
      // Two that were asked for together, and what was asked for after them.
      assert.equal(store.requests[0], '/v1/products?ids=acme/db,acme/own');
    });
  }
});
