import { type SQL, getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/**
 * For `on conflict do update`: every column takes the value that could not be inserted, but for those named.
 * @param kept property names of columns that stay as they are, such as the id
 */
export const excludedExcept = (table: PgTable, kept: readonly string[]): Record<string, SQL> =>
  Object.fromEntries(
    Object.entries(getTableColumns(table))
      .filter(([property]) => !kept.includes(property))
      .map(([property, column]) => [property, sql`excluded.${sql.identifier(column.name)}`]),
  );
