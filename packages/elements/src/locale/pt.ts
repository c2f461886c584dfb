import { words as listing } from '../listing/words.ts';
import { words as failure } from '../live/failure-words.ts';
import type { Locale } from './locale.ts';

export const locale: Locale = { listing, failure };
