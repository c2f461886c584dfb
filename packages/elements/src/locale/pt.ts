import { words as catalog } from '../catalog/words.ts';
import { words as listing } from '../listing/words.ts';
import { words as failure } from '../live/failure-words.ts';
import { words as pullCommand } from '../pull-command/words.ts';
import type { Locale } from './locale.ts';

export const locale: Locale = { catalog, listing, failure, pullCommand };
