/** `pnpm generate`: writes a React component for each element from the elements' manifest. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../elements/scripts/manifest.ts';
import { componentsSource } from './components-source.ts';

const elements = fileURLToPath(new URL('../../elements', import.meta.url));
const target = process.argv[2] ?? fileURLToPath(new URL('../src/generated', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'chandlery-manifest-'));
try {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, source] of componentsSource(analyse(relative(elements, scratch))))
    writeFileSync(join(target, name), source);
  execFileSync('oxfmt', [target], { stdio: 'inherit' });
} finally {
  rmSync(scratch, { recursive: true });
}
