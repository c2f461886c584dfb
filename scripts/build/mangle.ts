import { type Plugin, minify } from 'vite';

/**
 * Shortens property names in all of a bundle's files at once, which the bundler itself does only for bundles of one file.
 * @param include names that nothing outside the bundle knows
 */
export const mangle = (include: RegExp): Plugin => ({
  name: 'mangle',
  async generateBundle(_options, bundle) {
    const chunks = Object.values(bundle)
      .filter((file) => file.type === 'chunk')
      .toSorted((one, other) => other.code.length - one.code.length);
    let cache: Record<string, string | false> = {};
    for (const chunk of chunks) {
      const {
        code,
        errors,
        mangleCache = cache,
      } = await minify(chunk.fileName, chunk.code, {
        module: true,
        mangleProps: { include, cache },
      });
      if (errors.length > 0) this.error(errors.map(({ message }) => message).join('\n'));
      chunk.code = code;
      cache = mangleCache;
    }
  },
});
