/**
 * Packs every published package as npm would get it, holds it to `publint` and `@arethetypeswrong/cli`, and then uses
 * them all together as a stranger's project would.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consume } from './consumer.ts';
import { published } from './packages.ts';
import { succeeds } from './succeeds.ts';

/** Entries that are no modules. */
const files = ['package.json', 'custom-elements.json', 'tokens.css'];

const say = (isFine: boolean, what: string) => {
  console.log(`${isFine ? '✓' : '✗'} ${what}`);
  if (!isFine) process.exitCode = 1;
};

const folder = mkdtempSync(join(tmpdir(), 'chandlery-pack-'));
try {
  const tarballs: Record<string, string> = {};
  for (const name of published) {
    const { version } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as { version: string };
    const tarball = join(folder, `chandlery-${name}-${version}.tgz`);
    tarballs[name] = tarball;
    const isFine =
      succeeds('pnpm', ['--dir', `packages/${name}`, 'pack', '--pack-destination', folder]) &&
      succeeds('publint', ['run', tarball, '--strict']) &&
      succeeds('attw', [tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...files]);
    say(isFine, `@chandlery/${name}`);
  }
  say(consume(mkdtempSync(join(folder, 'consumer-')), tarballs), 'a project that uses them');
} finally {
  rmSync(folder, { recursive: true });
}
