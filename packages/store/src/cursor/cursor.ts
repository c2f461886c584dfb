/**
 * Where a page of a list ended, written so that callers do not read it: base64url of JSON.
 *
 * A cursor carries nothing secret and gives no right: one that somebody made up only starts the list elsewhere. So it is checked against
 * a schema, not signed, and stays good when the store's keys change.
 */
import * as z from 'zod/mini';
import { StoreProblem } from '../problem/store-problem.ts';

export const invalidCursor = (): StoreProblem =>
  new StoreProblem('invalid_cursor', {
    detail:
      'Take the cursor from the nextCursor of the page before and repeat that page’s query, or leave it out to start again.',
  });

export const writeCursor = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString('base64url');

const decode = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** @throws {StoreProblem} `invalid_cursor` */
export const readCursor = <Position>(schema: z.core.$ZodType<Position>, text: string): Position => {
  const result = z.safeParse(schema, decode(text));
  if (!result.success) throw invalidCursor();
  return result.data;
};
