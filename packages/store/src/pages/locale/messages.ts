/** All words of hosted pages and mails. Each part of the store has a table of its own. */
import { accountWords } from './account/account.ts';
import { ar } from './ar.ts';
import { checkoutWords } from './checkout/checkout.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Locale } from './locales.ts';
import { mailWords } from './mail/mail.ts';
import { orderWords } from './order/order.ts';
import { pt } from './pt.ts';
import { sellingMailWords } from './selling-mail/selling-mail.ts';
import type { TextKeys, Translated } from './table.ts';
import { zhHans } from './zh-hans.ts';

const pageWords = { en, de, fr, es, pt, ja, 'zh-Hans': zhHans, ar };

const english = {
  ...pageWords.en,
  ...accountWords.en,
  ...mailWords.en,
  ...orderWords.en,
  ...checkoutWords.en,
  ...sellingMailWords.en,
};

/** A whole language. */
export type Messages = Translated<typeof english>;
/** Messages without a count. */
export type TextKey = TextKeys<typeof english>;
/** Messages that depend on a count. */
export type CountKey = Exclude<keyof typeof english, TextKey>;

const words = (locale: Locale): Messages => ({
  ...pageWords[locale],
  ...accountWords[locale],
  ...mailWords[locale],
  ...orderWords[locale],
  ...checkoutWords[locale],
  ...sellingMailWords[locale],
});

export const messages: Readonly<Record<Locale, Messages>> = {
  en: words('en'),
  de: words('de'),
  fr: words('fr'),
  es: words('es'),
  pt: words('pt'),
  ja: words('ja'),
  'zh-Hans': words('zh-Hans'),
  ar: words('ar'),
};
