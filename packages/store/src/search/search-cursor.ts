import { ProductId, type SearchQuery } from '@chandlery/contract';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { invalidCursor, readCursor, writeCursor } from '../cursor/cursor.ts';
import type { Place } from './order.ts';
import type { Part } from './parts.ts';

/** A place in the results: `part` is which of the result's parts it is in. */
export interface ResultPlace extends Place {
  readonly part: number;
}

/** Milliseconds since 1970 that are a moment to PostgreSQL, which knows none before 4714 BC, and to JavaScript. */
const earliest = -2e14;
const latest = 8.64e15;
const Position = z.tuple([
  z.string(),
  z.int().check(z.minimum(0), z.maximum(1)),
  z.union([z.number(), z.string().check(z.regex(/^[^\0]{0,200}$/))]),
  ProductId,
]);

/** Says which query a cursor belongs to: in the results of another it would be a place at random. */
const fingerprint = ({ cursor: _cursor, limit: _limit, ...query }: SearchQuery): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(query).toSorted()))
    .digest('base64url')
    .slice(0, 8);

export const writeSearchCursor = (query: SearchQuery, { part, key, id }: ResultPlace): string =>
  writeCursor([fingerprint(query), part, key, id]);

/**
 * @throws {StoreProblem} `invalid_cursor`
 */
export const readSearchCursor = (query: SearchQuery, parts: readonly Part[]): ResultPlace | null => {
  if (query.cursor === undefined) return null;
  const [print, part, key, id] = readCursor(Position, query.cursor);
  const order = parts[part]?.[0].order;
  const fits = typeof key === order?.keyType && (typeof key !== 'number' || (key >= earliest && key <= latest));
  if (print !== fingerprint(query) || !fits) throw invalidCursor();
  return { part, key, id };
};
