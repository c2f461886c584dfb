import { type SQL, sql } from 'drizzle-orm';

/** Words as PostgreSQL searches them: stemmed, without those that every text has. */
export const vector = (words: readonly string[]): SQL => sql`to_tsvector('english', ${words.join(' ')})`;
