import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { type OutputChunk, rollup } from 'rollup';

/** Bytes after brotli at its best quality, as a CDN would keep it. */
const brotliSize = (content: string | Uint8Array): number => brotliCompressSync(content).byteLength;

const entry = 'virtual:entry.ts';

const withEsbuild = async (source: string): Promise<string> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: 'packages/elements', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    outdir: 'out',
    metafile: true,
    write: false,
  });
  const text = (path: string) => outputFiles.find((file) => file.path.endsWith(`/${path}`))?.text ?? '';
  const needed = (path: string): string[] => [
    path,
    ...(metafile.outputs[path]?.imports ?? [])
      .filter(({ kind }) => kind === 'import-statement')
      .flatMap((one) => needed(one.path)),
  ];
  return [...new Set(needed('out/stdin.js'))].map(text).join('');
};

const packageSource: Readonly<Record<string, string>> = {
  '@chandlery/client': 'packages/client/src/index.ts',
  '@chandlery/client/connection': 'packages/client/src/connection.ts',
  '@chandlery/contract/check': 'packages/contract/src/checks/check.ts',
  '@chandlery/contract/checks': 'packages/contract/src/checks/index.ts',
};

const sourceOf = (id: string): string | null => {
  const check = /^@chandlery\/contract\/checks\/(.+)$/.exec(id)?.[1];
  const path = check === undefined ? packageSource[id] : `packages/contract/src/checks/generated/${check}.ts`;
  return path === undefined ? null : `${process.cwd()}/${path}`;
};

const withRollup = async (source: string): Promise<string> => {
  const bundle = await rollup({
    input: entry,
    plugins: [
      {
        name: 'typescript',
        resolveId: (id) => (id === entry ? id : sourceOf(id)),
        load: async (id) =>
          (await transform(id === entry ? source : await readFile(id, 'utf8'), { loader: 'ts', target: 'es2022' }))
            .code,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  const needed = (chunk: OutputChunk): OutputChunk[] => [
    chunk,
    ...output
      .filter((one) => one.type === 'chunk' && chunk.imports.includes(one.fileName))
      .flatMap((one) => needed(one as OutputChunk)),
  ];
  const minified = [...new Set(needed(output[0]))].map(({ code }) =>
    transform(code, { minify: true, format: 'esm', target: 'es2022' }),
  );
  return (await Promise.all(minified)).map(({ code }) => code).join('');
};

/** What a module costs a page before anything is loaded on request: minified and after brotli, in bytes, the larger of esbuild's and Rollup's bundle. */
export const bundleSize = async (source: string): Promise<number> =>
  Math.max(brotliSize(await withEsbuild(source)), brotliSize(await withRollup(source)));
