import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { read } from './read.ts';
import { Refusal } from './refusal.ts';

/**
 * A request's JSON as a schema reads it, whatever its content type says: old clients say many things.
 * @throws {Refusal} 400
 */
export const readBody = async <Schema extends z.core.$ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> => {
  let value: unknown;
  try {
    value = JSON.parse(await context.req.text());
  } catch {
    throw new Refusal(400, 'body invalid: not JSON');
  }
  return read(schema, value);
};
