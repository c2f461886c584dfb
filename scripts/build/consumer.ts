/** A project that has the packages as npm would give them to it: their types must compile and every entry must import. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { succeeds } from './succeeds.ts';

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Unpacks a package into `node_modules`, with what it depends on from outside beside it. */
const install = (folder: string, name: string, tarball: string): Manifest | undefined => {
  const home = join(folder, 'node_modules', '@chandlery', name);
  mkdirSync(home, { recursive: true });
  if (!succeeds('tar', ['-xzf', tarball, '-C', home, '--strip-components=1'])) return undefined;
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  const needed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const dependency of needed.filter((one) => !one.startsWith('@chandlery/'))) {
    const link = join(home, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('packages', name, 'node_modules', dependency), link);
  }
  return manifest;
};

const entriesOf = ({ name, exports = {} }: Manifest): string[] =>
  Object.entries(exports)
    .filter(([, target]) => typeof target === 'object' && target.types !== undefined)
    // Of a pattern, the files are entries of nobody's choosing.
    .filter(([path]) => !path.includes('*'))
    .map(([path]) => name + path.slice(1));

const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};

/**
 * Uses packages as a stranger's project does, with both ways in which compilers resolve modules; true where all is well.
 * @param folder an empty one
 * @param tarballs by the package's folder name
 */
export const consume = (folder: string, tarballs: Readonly<Record<string, string>>): boolean => {
  const manifests = Object.entries(tarballs).map(([name, tarball]) => install(folder, name, tarball));
  const entries = manifests.flatMap((manifest) => (manifest === undefined ? [] : entriesOf(manifest)));
  if (manifests.includes(undefined) || entries.length === 0) return false;
  const write = (file: string, content: unknown) =>
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  const imports = entries.map((entry, at) => `import * as entry${at} from '${entry}';\nvoid entry${at};\n`).join('');
  write('package.json', { type: 'module', private: true });
  write('all.ts', imports);
  write('all.js', imports);
  const compiles = [
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ].every((resolution) => {
    write('tsconfig.json', { compilerOptions: { ...compilerOptions, ...resolution }, files: ['all.ts'] });
    return succeeds('tsc', ['-p', folder]);
  });
  return compiles && succeeds('node', [join(folder, 'all.js')]);
};
