import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const file = 'store-worker.js';
const entry = fileURLToPath(new URL('worker.ts', import.meta.url));

/** One classic script: a module worker may not import what is added to a page later. */
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

/** Serves the stories' store, a service worker, beside Storybook's preview: in development and in the static build. */
export const storeWorker = (): Plugin => ({
  name: 'store-worker',
  configureServer(server) {
    server.middlewares.use(`/${file}`, (_request, response, next) => {
      const send = (script: string) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(script);
      };
      bundle().then(send, next);
    });
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: file, source: await bundle() });
  },
});
