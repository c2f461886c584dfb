import { type SQL, sql } from 'drizzle-orm';

/** An array as one parameter, so that the statement is the same however many there are. */
export const textArray = (values: readonly string[]): SQL => sql`${sql.param(values)}::text[]`;
