/** `pnpm typecheck`: the whole project, then each package that must know nothing of Node as browsers and edge runtimes see it. */
import { spawnSync } from 'node:child_process';
import { libraries } from '../build/packages.ts';

const projects = [
  'tsconfig.json',
  ...libraries.map((name) => `packages/${name}/tsconfig.json`),
  'examples/react/tsconfig.json',
];
for (const project of projects) {
  const { status, error } = spawnSync('tsc', ['-p', project], { stdio: 'inherit' });
  if (error) console.error(`tsc could not be run: ${error.message}`);
  if (status !== 0) {
    console.error(`${project} has errors.`);
    process.exitCode = 1;
  }
}
