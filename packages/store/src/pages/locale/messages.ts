import { ar } from './ar.ts';
import { de } from './de.ts';
import { type Messages, en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { Locale } from './locales.ts';
import { pt } from './pt.ts';
import { zhHans } from './zh-hans.ts';

export const messages: Readonly<Record<Locale, Messages>> = { en, de, fr, es, pt, ja, 'zh-Hans': zhHans, ar };
