/**
 * What the checks that browsers load are made of. Each finds the first thing that is wrong with a value;
 * `generated.ts` puts them together from the schemas. Keys that a schema does not name are ignored.
 */

/** The path of the first part of a value that is wrong (`.items[0].id`, empty for the value itself), or undefined. */
export interface Check<Valid = unknown> {
  (value: unknown): string | undefined;
  /** Never there; it carries the type of what passes. */
  readonly valid?: Valid;
}

/** Turns a question into a check of the value itself. */
const that =
  (isValid: (value: unknown) => boolean): Check<never> =>
  (value) =>
    isValid(value) ? undefined : '';

export const string = (pattern = /^/): Check<never> => that((value) => typeof value === 'string' && pattern.test(value));

export const integer = (min = -1 / 0): Check<never> => that((value) => Number.isSafeInteger(value) && (value as number) >= min);

export const number: Check<never> = /* @__PURE__ */ that(Number.isFinite);

export const boolean: Check<never> = /* @__PURE__ */ that((value) => typeof value === 'boolean');

export const optional =
  (check: Check): Check<never> =>
  (value) =>
    value === undefined ? undefined : check(value);

export const nullable =
  (check: Check): Check<never> =>
  (value) =>
    value === null ? undefined : check(value);

export const array =
  (check: Check): Check<never> =>
  (value) => {
    if (!Array.isArray(value)) return '';
    for (const [index, item] of value.entries()) {
      const problem = check(item);
      if (problem !== undefined) return `[${index}]${problem}`;
    }
    return undefined;
  };

export const object =
  (shape: Readonly<Record<string, Check>>): Check<never> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    for (const key in shape) {
      const problem = shape[key]?.((value as Record<string, unknown>)[key]);
      if (problem !== undefined) return `.${key}${problem}`;
    }
    return undefined;
  };

/** What passes both; how a schema that extends another is checked. */
export const both =
  (first: Check, second: Check): Check<never> =>
  (value) =>
    first(value) ?? second(value);
