/** `pnpm build [NAME…]`: builds the published packages and the bundle that a store serves, or those named. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

/** In the order of their dependencies. `embed` is the bundle of the elements that a store serves. */
const all = ['contract', 'client', 'elements', 'cli', 'embed'] as const;

const run = (command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const wanted = process.argv.slice(2);
for (const name of all.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  if (name === 'embed') {
    run('vite', 'build', '--mode', 'embed', '--logLevel', 'warn');
    continue;
  }
  const folder = `packages/${name}`;
  rmSync(`${folder}/dist`, { recursive: true, force: true });
  // The command runs under Node alone, for which the compiler's output is enough.
  if (name !== 'cli') run('vite', 'build', '--mode', name, '--logLevel', 'warn');
  run('tsc', '-p', `${folder}/tsconfig.build.json`);
  if (existsSync(`${folder}/scripts/describe.ts`)) run('node', `${folder}/scripts/describe.ts`);
}
