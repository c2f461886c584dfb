import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { isNearMiss } from './near-miss.ts';
import { searchWords } from './tables.ts';

/** Below this, words share too few groups of three letters to be worth comparing letter by letter. */
const minSimilarity = 0.15;
const candidates = 50;

const correctWord = async (database: Database, word: string): Promise<string | null> => {
  const similarity = sql<number>`similarity(${searchWords.word}, ${word})`;
  const alike = await database.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(minSimilarity)}, true)`);
    return transaction
      .select({ word: searchWords.word })
      .from(searchWords)
      .where(sql`${searchWords.word} % ${word}`)
      .orderBy(desc(similarity), searchWords.word)
      .limit(candidates);
  });
  return alike.find((candidate) => isNearMiss(word, candidate.word))?.word ?? null;
};

const isKnown = async (database: Database, word: string): Promise<boolean> =>
  (await database.select({ word: searchWords.word }).from(searchWords).where(eq(searchWords.word, word))).length > 0;

/**
 * A query with each word that no product has replaced by the nearest that some product has.
 * @returns null where nothing could be bettered
 */
export const correctText = async (database: Database, words: readonly string[]): Promise<string | null> => {
  const corrected: string[] = [];
  for (const word of words)
    corrected.push((await isKnown(database, word)) ? word : ((await correctWord(database, word)) ?? word));
  return corrected.every((word, index) => word === words[index]) ? null : corrected.join(' ');
};
