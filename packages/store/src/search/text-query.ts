import { type SQL, sql } from 'drizzle-orm';
import { wordsOf } from './words.ts';

/** More words than this say nothing more. */
const maxWords = 12;
/** A shorter beginning of a word would fit too many: on cards, and in whole texts. */
const minBeginning = { head: 2, body: 4 };

/** What was typed, as PostgreSQL searches for it. All words must be found. */
export interface TextQuery {
  readonly words: readonly string[];
  /** A `nameKey` that is one of these is what was typed. */
  readonly names: readonly [string, string];
  /** For names and cards, the last word perhaps only begun, as while it is being typed. */
  readonly head: SQL;
  /** For whole texts, where only the beginning of a longer word counts. */
  readonly body: SQL;
}

/** @returns null where the text has no words */
export const textQuery = (text: string): TextQuery | null => {
  const words = wordsOf(text).slice(0, maxWords);
  const last = words.at(-1);
  if (last === undefined) return null;
  const query = (minLength: number) => {
    const begun = last.length < minLength ? '' : ':*';
    const all = `(${words.join(' & ')}${begun})`;
    // What is written in two words here may be one there.
    return sql`to_tsquery('english', ${words.length === 1 ? all : `${all} | ${words.join('')}${begun}`})`;
  };
  return {
    words,
    names: [words.join(' '), words.join('')],
    head: query(minBeginning.head),
    body: query(minBeginning.body),
  };
};
