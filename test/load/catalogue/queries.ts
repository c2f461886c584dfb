/** What visitors ask a search, by number: the same number asks the same kind of thing of a catalogue of any size. */
import { category, categoryCount, product } from './products.ts';
import { type Random, createRandom } from './random.ts';

type Query = Readonly<Record<string, string>>;

const typo = (random: Random, word: string): string => {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
};

const filters = (random: Random): Query =>
  random.pick<Query>([
    { category: category(random.rank(categoryCount)).slug },
    { platform: 'linux/arm64', price: 'free,trial' },
    { type: 'plugin' },
    { source: 'official', certified: 'true' },
    { platform: 'windows/amd64', category: category(random.rank(categoryCount)).slug },
  ]);

/** Kinds of question, each as often as it stands here. */
const kinds: readonly ((random: Random, size: number) => Query)[] = (() => {
  const some = (random: Random, size: number) => product(random.below(size), size);
  const firstWord = (text: string) => text.split(' ')[0] ?? '';
  const byName = (random: Random, size: number) => ({ q: some(random, size).name });
  const whileTyping = (random: Random, size: number) => ({
    q: firstWord(some(random, size).name).slice(0, 3 + random.below(3)),
  });
  const byTopic = (random: Random, size: number) => ({
    q: some(random, size).shortDescription.split(' ').slice(3, 5).join(' '),
  });
  const byTag = (random: Random, size: number) => ({
    q: some(random, size).tags[0] ?? category(random.below(categoryCount)).name,
  });
  const mistyped = (random: Random, size: number) => ({ q: typo(random, firstWord(some(random, size).name)) });
  const browsing = (random: Random) => ({
    ...filters(random),
    sort: random.pick(['popular', 'newest', 'name', 'rating']),
  });
  const narrowed = (random: Random, size: number) => ({ ...byTopic(random, size), ...filters(random) });
  return [
    byName,
    byName,
    byName,
    byName,
    whileTyping,
    whileTyping,
    byTopic,
    byTopic,
    byTag,
    mistyped,
    browsing,
    browsing,
    narrowed,
    narrowed,
  ];
})();

/** @param size how many products the catalogue has */
export const query = (index: number, size: number): Query => {
  const random = createRandom(9_000_000 + index);
  const kind = kinds[index % kinds.length];
  return kind === undefined ? {} : kind(random, size);
};
