import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import { zhHans } from './zh-hans.ts';

export const checkoutWords = { en, de, fr, es, pt, ja, 'zh-Hans': zhHans, ar };
