/** The languages besides English, one file each; loaded where a page is in another. */
import type { Locale } from './locale.ts';

const locales: Readonly<Record<string, () => Promise<{ readonly locale: Locale }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ja: () => import('./ja.ts'),
  pt: () => import('./pt.ts'),
  zh: () => import('./zh.ts'),
};

/** @param tag BCP 47; undefined where the language is not among them */
export const localeFor = async (tag: string): Promise<Locale | undefined> =>
  (await locales[tag.slice(0, 2)]?.())?.locale;
