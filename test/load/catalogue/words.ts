/** A language of made-up words with the statistics of a real one. */
import { type Random, createRandom } from './random.ts';

const onsets = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
] as const;
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou'] as const;
const ends = ['', 'b', 'ck', 'd', 'l', 'm', 'n', 'r', 'st', 'x'] as const;

const makeWord = (random: Random): string => {
  let word = '';
  const syllables = 2 + random.below(3);
  for (let index = 0; index < syllables; index += 1) word += random.pick(onsets) + random.pick(vowels);
  return word + random.pick(ends);
};

const size = 30_000;

/** Words by how common they are, the most common first. */
export const words: readonly string[] = (() => {
  const random = createRandom(1);
  const made = new Set<string>();
  while (made.size < size) made.add(makeWord(random));
  return [...made];
})();

/** A word as often as its rank says. */
const commonWord = (random: Random): string => words[random.rank(size)] ?? '';

/** A text of so many words. */
export const text = (random: Random, length: number): string =>
  Array.from({ length }, () => commonWord(random)).join(' ');
