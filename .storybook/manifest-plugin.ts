import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import type { Plugin } from 'vite';

const name = 'virtual:custom-elements';
const commands = resolve('node_modules/.bin');

/** The Custom Elements Manifest of the sources as they are, for `import manifest from 'virtual:custom-elements'`. */
export const elementsManifest = (): Plugin => ({
  name: 'elements-manifest',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load(id) {
    if (id !== `\0${name}`) return undefined;
    const PATH = `${commands}${delimiter}${process.env['PATH'] ?? ''}`;
    execFileSync(process.execPath, ['packages/elements/scripts/describe.ts'], { env: { ...process.env, PATH } });
    return `export default ${readFileSync('packages/elements/dist/custom-elements.json', 'utf8')}`;
  },
});
