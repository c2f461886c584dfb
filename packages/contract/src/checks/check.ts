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

export const integer =
  (min = -1 / 0) =>
  (value: unknown): boolean =>
    Number.isSafeInteger(value) && (value as number) >= min;

/** The check of a schema that extends another. */
export const both = (first: Check, second: Check): Check<never> => ({ ...(first as object), ...(second as object) });

/**
 * The path of the first part of a value that is wrong, or undefined.
 * @param path of the value: `$.items.0.id`
 */
export const mistakeIn = (check: Check, value: unknown, path = '$'): string | undefined => {
  const isWrong = (isRight: boolean) => (isRight ? undefined : path);
  if (check instanceof RegExp) return isWrong(typeof value === 'string' && check.test(value));
  if (typeof check === 'function') return isWrong(check(value));
  const isList = Array.isArray(check);
  if (isList && check.length > 1) return value === check[1] ? undefined : mistakeIn(check[0], value, path);
  if (isList ? !Array.isArray(value) : Object(value) !== value) return path;
  // Own keys only: somebody else's script may have added to every list and object of the page.
  for (const key of Object.keys(isList ? (value as object) : check)) {
    const part = isList ? check[0] : (check as Readonly<Record<string, Check>>)[key];
    const mistake = mistakeIn(part, (value as Readonly<Record<string, unknown>>)[key], `${path}.${key}`);
    if (mistake) return mistake;
  }
  return undefined;
};
