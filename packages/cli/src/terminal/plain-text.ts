import { stripVTControlCharacters } from 'node:util';

/** Characters that move a terminal's cursor or turn its text around. */
const controls = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text of others without anything that a terminal would obey. Line feeds and tabs stay. */
export const plainText = (text: string): string => stripVTControlCharacters(text).replaceAll(controls, '');

/** The same value with all its text plain. */
export const plain = <Value>(value: Value): Value => {
  if (typeof value === 'string') return plainText(value) as Value;
  if (Array.isArray(value)) return value.map(plain) as Value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)])) as Value;
};
