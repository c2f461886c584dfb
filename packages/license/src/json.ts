/** JSON (RFC 8259) that every reader reads alike: no member twice, none that reaches an object's prototype. */
import { Malformed } from './malformed.ts';

/** A JSON object. Ask for members through `member` alone: what an object inherits is none of them. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Levels of objects and lists within one another; a licence has five. */
const deepest = 16;

const quote = '"';
const backslash = '\\';

/** Where the string ends that begins at a quote. Finding quotes is much quicker than looking at every character. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf(quote, start + 1);
  for (;;) {
    let escapes = 0;
    while (text[end - 1 - escapes] === backslash) escapes += 1;
    // An even number of them escape one another.
    if (escapes % 2 === 0) return end;
    end = text.indexOf(quote, end + 1);
  }
};

const colon = /\s*:/y;

/** Whether a colon follows, white space apart. */
const isBeforeColon = (text: string, at: number): boolean => {
  const next = text[at];
  if (next === ':') return true;
  if (next === ',' || next === '}') return false;
  colon.lastIndex = at;
  return colon.test(text);
};

/** Names of members in text that is known to be JSON; one that an object has twice counts twice. */
const countNames = (text: string): number => {
  let count = 0;
  for (let start = text.indexOf(quote); start !== -1;) {
    const next = endOfString(text, start) + 1;
    if (isBeforeColon(text, next)) count += 1;
    start = text.indexOf(quote, next);
  }
  return count;
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of all objects in a value. */
const countMembers = (value: unknown, where: string, depth = 1): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > deepest) throw new Malformed(where, 'is nested too deeply');
  if (Object.hasOwn(value, '__proto__')) throw new Malformed(where, 'has a member __proto__');
  const inner: readonly unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : inner.length;
  for (const one of inner) count += countMembers(one, where, depth + 1);
  return count;
};

/** Reads a JSON object. */
export const readJson = (text: string, where: string): JsonObject => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed(where, 'is not JSON');
  }
  if (!isObject(value)) throw new Malformed(where, 'is not a JSON object');
  // Of a name that is there twice, the parser keeps one.
  if (countMembers(value, where) !== countNames(text)) throw new Malformed(where, 'has a member twice');
  return value;
};

/** The value of an object's own member; undefined where it has none, or null. */
export const member = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined;

const mustBe = (value: unknown, path: string, kind: string): Malformed =>
  new Malformed(path, value === undefined ? 'is missing' : `is not ${kind}`);

/** The text of a member that must be there. @param where path of the object, ending in a dot where it is not empty */
export const textOf = (object: JsonObject, name: string, where: string): string => {
  const value = member(object, name);
  if (typeof value !== 'string' || value === '') throw mustBe(value, where + name, 'text');
  return value;
};

/** The object of a member that must be there. @param where path of the object, ending in a dot where it is not empty */
export const objectOf = (object: JsonObject, name: string, where: string): JsonObject => {
  const value = member(object, name);
  if (!isObject(value)) throw mustBe(value, where + name, 'an object');
  return value;
};
