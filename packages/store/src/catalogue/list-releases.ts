import { type Release, ReleaseId, type ReleasePage } from '@chandlery/contract';
import { and, eq, lt, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { readCursor, writeCursor } from '../cursor/cursor.ts';
import type { Database } from '../database/database.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { products, releases } from './tables.ts';

const defaultLimit = 24;
const Ordinal = z.int().check(z.minimum(-2_147_483_648), z.maximum(2_147_483_647));

const presentRelease = (row: typeof releases.$inferSelect): Release => ({
  id: z.parse(ReleaseId, row.id),
  version: row.version,
  tags: row.tags,
  platforms: row.platforms,
  severity: row.severity,
  channel: row.channel,
  notesHtml: renderMarkdown(row.notes),
  releasedAt: row.releasedAt?.toISOString() ?? null,
});

/**
 * A product's releases, newest first; null where there is no such product.
 * @throws {StoreProblem} `invalid_cursor`
 */
export const listReleases = async (
  database: Database,
  slug: string,
  query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<ReleasePage | null> => {
  const before = query.cursor === undefined ? [] : [lt(releases.ordinal, readCursor(Ordinal, query.cursor))];
  const limit = query.limit ?? defaultLimit;
  const [product] = await database.select({ id: products.id }).from(products).where(eq(products.slug, slug));
  if (product === undefined) return null;
  const rows = await database
    .select()
    .from(releases)
    .where(and(eq(releases.productId, product.id), eq(releases.audience, 'everyone'), ...before))
    .orderBy(sql`${releases.ordinal} desc nulls last`)
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(presentRelease),
    nextCursor: last === undefined ? null : writeCursor(last.ordinal),
  };
};
