/** What tests of the store's own pages start from: a real store with its demo catalogue, and the addresses of all its pages. */
import { test as base } from './vendor-test.ts';

interface OfWorker {
  /** Paths of every page that the store tells search engines of. */
  readonly paths: readonly string[];
  /** Those of products. */
  readonly products: readonly string[];
}

const pathsOf = (sitemap: string): readonly string[] =>
  [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);

export const test = base.extend<object, OfWorker>({
  baseURL: async ({ store }, use) => use(store.origin),
  paths: [
    async ({ store }, use) => use(pathsOf(await (await fetch(`${store.origin}/sitemap.xml`)).text())),
    { scope: 'worker' },
  ],
  products: [async ({ paths }, use) => use(paths.filter((path) => path.startsWith('/products/'))), { scope: 'worker' }],
});

export const languages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'zh-Hans', 'ar'] as const;

/** A path in a language. */
export const inLanguage = (path: string, language: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

export { expect, sidewaysScroll } from './vendor-test.ts';
