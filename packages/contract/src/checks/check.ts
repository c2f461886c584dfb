/**
 * What the checks that browsers load are made of. A check is data, which is smaller than calls and costs nothing until it is used;
 * the modules in `generated/` are written from the schemas. Keys that a schema does not name are ignored.
 */

/**
 * What is valid: text of a pattern, whatever a function says, a list of one thing, a thing or else that one value
 * (`[thing, null]`), or an object by its keys.
 */
type Shape =
  | RegExp
  | ((value: unknown) => boolean)
  | readonly [Shape]
  | readonly [Shape, null | undefined]
  | { readonly [key: string]: Shape };

declare const valid: unique symbol;

/** A check, with the type of what passes it. */
export type Check<Valid = unknown> = Shape & { readonly [valid]?: Valid };

export const boolean = (value: unknown): boolean => typeof value === 'boolean';

/** A whole number, zero or more. */
export const count = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

export const integer =
  (min = -1 / 0) =>
  (value: unknown): boolean =>
    Number.isSafeInteger(value) && (value as number) >= min;

/**
 * The path of the first part of a value that is wrong, or undefined.
 * @param path of the value: `$.items.0.id`
 */
export const mistakeIn = (check: Check, value: unknown, path = '$'): string | undefined => {
  const isList = Array.isArray(check);
  if (isList && check.length > 1) return value === check[1] ? undefined : mistakeIn(check[0], value, path);
  const isRight =
    check instanceof RegExp
      ? typeof value === 'string' && check.test(value)
      : typeof check === 'function'
        ? check(value)
        : isList
          ? Array.isArray(value)
          : Object(value) === value;
  if (!isRight) return path;
  // Own keys only: somebody else's script may have added to every list and object of the page. Patterns and functions have none.
  for (const key of Object.keys(isList ? (value as object) : check)) {
    const part = isList ? check[0] : (check as Readonly<Record<string, Check>>)[key];
    const mistake = mistakeIn(part, (value as Readonly<Record<string, unknown>>)[key], `${path}.${key}`);
    if (mistake) return mistake;
  }
  return undefined;
};
