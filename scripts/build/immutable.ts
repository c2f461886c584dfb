import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What the entry's source calls the folder, until it has its name. */
const placeholder = '__BUILD__';

/**
 * Puts all of a bundle but its entry into one folder that is named after the content of it all. So an address in there never
 * means anything else, and may be kept for ever, and no file needs to spell out the hash of another.
 * Modules that a page may ask for by name are also there under a fixed address, beside the entry.
 * @param entry name of the file that pages load
 */
export const immutable = (entry: string): Plugin => ({
  name: 'immutable',
  generateBundle(_options, bundle) {
    const parts = Object.values(bundle)
      .filter(({ fileName }) => fileName !== entry)
      .toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1))
      .map((file) => ({
        name: file.fileName,
        source: file.type === 'chunk' ? file.code : file.source,
        hasOwnAddress: file.type === 'chunk' && file.isEntry,
      }));
    const digest = createHash('sha256');
    for (const { name, source } of parts) digest.update(`${name}\0`).update(source);
    const folder = digest.digest('base64url').slice(0, 8);
    for (const { name, source, hasOwnAddress } of parts) {
      delete bundle[name];
      this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
      if (hasOwnAddress) this.emitFile({ type: 'asset', fileName: name, source: `import"./${folder}/${name}";\n` });
    }
    const loader = bundle[entry];
    if (loader?.type !== 'chunk' || !loader.code.includes(placeholder))
      return this.error(`${entry} does not name the folder of its parts, ${placeholder}.`);
    loader.code = loader.code.replaceAll(placeholder, folder);
  },
});
