/** Packs every published package as npm would get it and holds it to `publint` and `@arethetypeswrong/cli`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { published } from './packages.ts';

const succeeds = (command: string, ...args: string[]): boolean => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) console.error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return status === 0;
};

const folder = mkdtempSync(join(tmpdir(), 'chandlery-pack-'));
try {
  for (const name of published) {
    const { version } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as { version: string };
    const tarball = join(folder, `chandlery-${name}-${version}.tgz`);
    const isFine =
      succeeds('pnpm', '--dir', `packages/${name}`, 'pack', '--pack-destination', folder) &&
      succeeds('publint', 'run', tarball, '--strict') &&
      succeeds(
        'attw',
        tarball,
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        'package.json',
        'custom-elements.json',
        'tokens.css',
      );
    console.log(`${isFine ? '✓' : '✗'} @chandlery/${name}`);
    if (!isFine) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
