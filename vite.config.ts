/**
 * Builds one published package (`vite build --mode contract`), or the bundle that a store serves to pages (`--mode embed`).
 * A package has one output for each entry of its `exports`; what it depends on stays outside.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type UserConfig, defineConfig } from 'vite';
import minifyTemplates from '@lit-labs/rollup-plugin-minify-html-literals';
import { immutable } from './scripts/build/immutable.ts';
import { integrity } from './scripts/build/integrity.ts';
import { mangle } from './scripts/build/mangle.ts';
import { ownCopies } from './scripts/build/own-copies.ts';
import { libraries } from './scripts/build/packages.ts';

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const sources = ({ exports }: Manifest): Record<string, string> =>
  Object.fromEntries(
    Object.values(exports)
      .map((path) => /^\.\/src\/([^*]+)\.ts$/.exec(path)?.[1])
      .filter((name) => name !== undefined)
      .map((name) => [name, `src/${name}.ts`]),
  );

const publishedPackage = (root: string): UserConfig => {
  const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Manifest;
  const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  return {
    root,
    build: {
      target: 'es2022',
      minify: false,
      sourcemap: true,
      emptyOutDir: false,
      lib: { entry: sources(manifest), formats: ['es'] },
      rolldownOptions: {
        // Each module stays one of its own, and keeps its 'use client'.
        checks: { moduleLevelDirective: false },
        external: (id) => id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { preserveModules: true, preserveModulesRoot: resolve(root, 'src'), entryFileNames: '[name].js' },
      },
    },
  };
};

const embed = (root: string): UserConfig => ({
  root,
  resolve: { alias: [{ find: './css-tag.js', replacement: resolve(root, 'src/embed/css-tag.ts') }] },
  plugins: [
    // The mark does not stand on Lit: what it needs of what every other element stands on, it has of its own.
    ownCopies(/elements\/src\/certified-badge\//, /elements\/src\/(settings|locale\/say)|client\/src\/connection/),
    // Plans have their own of what a button needs, so that neither waits for the other's file.
    ownCopies(
      /elements\/src\/plans\//,
      /elements\/src\/(checkout\/purchase|try-buy\/(label|words|button\.styles))|client\/src\/sign-in\/open-window/,
      '?plans',
    ),
    // A window opens in the click itself, for which a button must not wait for a file that signing in shares with it.
    ownCopies(/elements\/src\/checkout\//, /client\/src\/sign-in\/open-window/),
    minifyTemplates(),
    // Lit's private names begin so.
    mangle(/^_\$/),
    immutable('store.js'),
    integrity(),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/embed',
    // Library mode leaves out Vite's preloading code; files are minified all the same.
    lib: {
      entry: Object.fromEntries(
        globSync('src/{embed/store,*/store-*}.ts', { cwd: root }).map((path) => [
          basename(path, '.ts'),
          resolve(root, path),
        ]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      // What other elements need of one stays in its own file: one file less to fetch.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        comments: false,
        minify: true,
        codeSplitting: {
          groups: [
            {
              // What every element stands on is one file, which the script fetches at the same time as the element's own.
              name: 'live',
              entriesAware: false,
              test: /\/(lit|lit-html|lit-element|reactive-element)\/(?!.*directive)|elements\/src\/(live\/live-element|settings\/(?!page-key)[\w-]+|locale\/(say|format))\.ts$|client\/src\/(connection|gather-product|read|send)\.ts$|checks\/(check|generated\/product-batch)/,
            },
          ],
        },
      },
    },
  },
});

export default defineConfig(({ mode }) => {
  if (mode === 'embed') return embed(resolve('packages/elements'));
  // Tools that only read this configuration name no package.
  return libraries.some((name) => name === mode) ? publishedPackage(resolve('packages', mode)) : {};
});
