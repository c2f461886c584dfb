/** What the list of subscriptions says, in the languages besides English: apart from all else, since only customers see it. */
import type { LicensesWords } from '../../licenses/words.ts';

const languages: Readonly<Record<string, () => Promise<{ readonly words: LicensesWords }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ja: () => import('./ja.ts'),
  pt: () => import('./pt.ts'),
  zh: () => import('./zh.ts'),
};

/** @param tag BCP 47; undefined where the language is not among them, or cannot be had */
export const licensesWords = (tag: string): Promise<LicensesWords | undefined> =>
  Promise.resolve(languages[tag.slice(0, 2)]?.())
    .then((module) => module?.words)
    .catch(() => undefined);
