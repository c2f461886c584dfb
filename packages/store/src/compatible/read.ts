/** Reads what callers of the old interfaces send. All of it is hostile until it has passed a schema. */
import * as z from 'zod/mini';
import { isStorable } from './storable.ts';
import { Refusal } from './refusal.ts';

/** `items`, 0, `sku` → `items[0].sku`, as the originals named a place. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  );

/** The part of a path that is in what was sent: members of a list that is written with commas are not. */
const sentPath = (value: unknown, path: readonly PropertyKey[]): { sent: readonly PropertyKey[]; value: unknown } => {
  let inner = value;
  for (const [depth, key] of path.entries()) {
    if (typeof inner !== 'object' || inner === null) return { sent: path.slice(0, depth), value: inner };
    inner = Reflect.get(inner, key);
  }
  return { sent: path, value: inner };
};

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * A value as its schema reads it.
 * @throws {Refusal} 400 with `<field> invalid: not provided`, or what else is wrong with the first field that is
 */
export const read = <Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const result = z.safeParse(schema, value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const at = sentPath(value, issue?.path ?? []);
    const reason = isMissing(at.value) ? 'not provided' : (issue?.message ?? 'not understood');
    throw new Refusal(400, `${placeOf(at.sent) || 'body'} invalid: ${reason}`);
  }
  if (!isStorable(result.data)) throw new Refusal(400, 'body invalid: holds characters that cannot be kept');
  return result.data;
};
