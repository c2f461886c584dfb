import { type SQL, sql } from 'drizzle-orm';
import { squashed, wordsOf } from './words.ts';

/** More words than this say nothing more. */
const maxWords = 12;
/** A shorter beginning of a word would fit too many. */
const minBeginning = 2;

/** What was typed, as PostgreSQL searches for it. All words must be found. */
export interface TextQuery {
  readonly words: readonly string[];
  /** A `nameKey` that is one of these is what was typed. */
  readonly names: readonly [string, string];
  /** Each word in full. */
  readonly full: SQL;
  /** The last word perhaps only begun, as while it is being typed. */
  readonly begun: SQL;
}

/** @returns null where the text has no words */
export const textQuery = (text: string): TextQuery | null => {
  const words = wordsOf(text).slice(0, maxWords);
  const last = words.at(-1);
  if (last === undefined) return null;
  const full = words.join(' & ');
  const query = (written: string) => sql`to_tsquery('english', ${written})`;
  return {
    words,
    names: [words.join(' '), squashed(text)],
    full: query(full),
    begun: query(last.length < minBeginning ? full : `${full}:*`),
  };
};
