/** What stands behind the mark, in the languages besides English: apart from all else, since hardly anybody opens it. */
import type { CertificateWords } from '../../certified-badge/panel-words.ts';

const languages: Readonly<Record<string, () => Promise<{ readonly words: CertificateWords }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ja: () => import('./ja.ts'),
  pt: () => import('./pt.ts'),
  zh: () => import('./zh.ts'),
};

/** @param tag BCP 47; undefined where the language is not among them, or cannot be had */
export const certificateWords = (tag: string): Promise<CertificateWords | undefined> =>
  Promise.resolve(languages[tag.slice(0, 2)]?.())
    .then((module) => module?.words)
    .catch(() => undefined);
