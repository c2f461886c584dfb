/**
 * What the checks that browsers load are made of. Each finds the first thing that is wrong with a value;
 * `generated.ts` puts them together from the schemas. Keys that a schema does not name are ignored.
 */

/** The first problem of a value, as its path and what was expected there (`.items[0].id: expected …`), or undefined. */
export interface Check<Valid = unknown> {
  (value: unknown): string | undefined;
  /** Never there; it carries the type of what passes. */
  readonly valid?: Valid;
}

const expected = (what: unknown) => `: expected ${what}`;

export const string =
  (pattern = /^/, max = 1 / 0, min = 0): Check<never> =>
  (value) =>
    typeof value === 'string' && value.length <= max && value.length >= min && pattern.test(value)
      ? undefined
      : expected(pattern);

export const integer =
  (min = -1 / 0): Check<never> =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= min ? undefined : expected('a whole number');

export const number: Check<never> = (value) => (Number.isFinite(value) ? undefined : expected('a number'));

export const boolean: Check<never> = (value) => (typeof value === 'boolean' ? undefined : expected('true or false'));

/** @param names joined by spaces */
export const oneOf =
  (names: string): Check<never> =>
  (value) =>
    typeof value === 'string' && names.split(' ').includes(value) ? undefined : expected(names);

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
    if (!Array.isArray(value)) return expected('a list');
    for (const [index, item] of value.entries()) {
      const problem = check(item);
      if (problem) return `[${index}]${problem}`;
    }
    return undefined;
  };

export const object =
  (shape: Readonly<Record<string, Check>>): Check<never> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return expected('an object');
    for (const key in shape) {
      const problem = shape[key]?.((value as Record<string, unknown>)[key]);
      if (problem) return `.${key}${problem}`;
    }
    return undefined;
  };

/** What passes both; how a schema that extends another is checked. */
export const both =
  (first: Check, second: Check): Check<never> =>
  (value) =>
    first(value) ?? second(value);
