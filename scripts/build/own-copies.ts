import type { Plugin } from 'vite';

/**
 * Gives one element copies of its own of some small modules, so that a page with nothing but that element need not load the file in which all
 * others share them.
 * @param element matches the paths of the element's modules
 * @param copied matches those of modules to be copied
 * @param mark what tells a copy from the module that it is of, and from other elements' copies
 */
export const ownCopies = (element: RegExp, copied: RegExp, mark = '?own'): Plugin => ({
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === undefined || !(element.test(importer) || importer.endsWith(mark))) return null;
    const resolved = await this.resolve(source, importer.replace(mark, ''), { skipSelf: true });
    return resolved !== null && copied.test(resolved.id) ? { ...resolved, id: resolved.id + mark } : resolved;
  },
});
