import { parseAccept } from 'hono/utils/accept';
import { type Locale, defaultLocale, localeNames } from './locales.ts';

/** Language and script as written by nearly everyone who speaks it: `zh-SG` is `zh-Hans`, `pt-BR` is `pt-Latn`. */
const languageAndScript = (tag: string): string | null => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
};

const spoken = new Map(localeNames.map((name) => [languageAndScript(name), name]));

/** The locale that a language tag of BCP 47 asks for, or null where it is not spoken or no tag at all. */
export const matchLocale = (tag: string | undefined): Locale | null =>
  tag === undefined || tag.length > 35 ? null : (spoken.get(languageAndScript(tag)) ?? null);

/** The best locale for an `Accept-Language` header (RFC 9110 §12.5.4). */
export const negotiateLocale = (acceptLanguage: string | undefined): Locale => {
  const accepted = parseAccept(acceptLanguage ?? '').filter(({ q }) => q > 0);
  for (const { type } of accepted.toSorted((one, other) => other.q - one.q)) {
    const locale = matchLocale(type);
    if (locale !== null) return locale;
  }
  return defaultLocale;
};
