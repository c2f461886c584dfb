import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Writes `integrity.json` beside a bundle: the SRI hash (W3C Subresource Integrity, SHA-384) of each of its files. */
export const integrity = (): Plugin => ({
  name: 'integrity',
  generateBundle(_options, bundle) {
    const hash = (content: string | Uint8Array) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
    const files = Object.values(bundle)
      .map((file) => [file.fileName, hash(file.type === 'chunk' ? file.code : file.source)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    this.emitFile({
      type: 'asset',
      fileName: 'integrity.json',
      source: `${JSON.stringify(Object.fromEntries(files), null, 2)}\n`,
    });
  },
});
