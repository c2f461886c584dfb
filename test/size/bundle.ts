import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';

/** Bytes after brotli at its best quality, as a CDN would keep it. */
const brotliSize = (content: string | Uint8Array): number => brotliCompressSync(content).byteLength;

const entry = 'virtual:entry.ts';

const withEsbuild = async (source: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: 'packages/elements', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

const packageSource: Readonly<Record<string, string>> = {
  '@chandlery/client': 'packages/client/src/index.ts',
  '@chandlery/client/connection': 'packages/client/src/connection.ts',
  '@chandlery/contract/checks': 'packages/contract/src/checks/index.ts',
};

const withRollup = async (source: string): Promise<string> => {
  const bundle = await rollup({
    input: entry,
    plugins: [
      {
        name: 'typescript',
        resolveId: (id) => (id === entry ? id : (packageSource[id] ?? null) && `${process.cwd()}/${packageSource[id]}`),
        load: async (id) =>
          (await transform(id === entry ? source : await readFile(id, 'utf8'), { loader: 'ts', target: 'es2022' }))
            .code,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  const { code } = await transform(output[0].code, { minify: true, format: 'esm', target: 'es2022' });
  return code;
};

/** What a module costs a page: minified and after brotli, in bytes, the larger of esbuild's and Rollup's bundle. */
export const bundleSize = async (source: string): Promise<number> =>
  Math.max(brotliSize(await withEsbuild(source)), brotliSize(await withRollup(source)));
