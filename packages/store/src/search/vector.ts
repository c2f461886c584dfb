import { type SQL, sql } from 'drizzle-orm';

/** Words as PostgreSQL searches them: stemmed, without those that every text has, and without their places, which nothing asks for. */
export const vector = (words: readonly string[]): SQL => sql`strip(to_tsvector('english', ${words.join(' ')}))`;
