/** Products by number: the same number is always the same product. */
import type { OfferKind, ProductSource, ProductType } from '@chandlery/contract';
import { type Random, createRandom } from './random.ts';
import { text, words } from './words.ts';

const types: readonly [ProductType, ...ProductType[]] = [
  'container',
  'container',
  'container',
  'container',
  'plugin',
  'service',
];
const sources: readonly [ProductSource, ...ProductSource[]] = ['community', 'community', 'store', 'store', 'official'];
const kinds: readonly [OfferKind, ...OfferKind[]] = ['free', 'free', 'free', 'paid', 'trial', 'byol'];

/** Brands are taken from the words behind the most common ones. */
const brandRanks = 2000;

/** A made-up word, as brands are, and often what it is: "Acme", "Acme Database". */
const nameOf = (random: Random): string => {
  const brand = words[brandRanks + random.below(words.length - brandRanks)] ?? '';
  return random.below(2) === 0 ? brand : `${brand} ${text(random, 1 + random.below(2))}`;
};

/** What registries show most: nearly everything runs on amd64, much on arm64, the rest in the usual groups. */
const platformSets: readonly [string[], ...string[][]] = [
  ['linux/amd64'],
  ['linux/amd64', 'linux/arm64'],
  ['linux/amd64', 'linux/arm64'],
  ['linux/amd64', 'linux/arm/v7', 'linux/arm64'],
  ['linux/386', 'linux/amd64', 'linux/arm/v7', 'linux/arm64', 'linux/ppc64le', 'linux/s390x'],
  [
    'linux/386',
    'linux/amd64',
    'linux/arm/v5',
    'linux/arm/v7',
    'linux/arm64',
    'linux/mips64le',
    'linux/ppc64le',
    'linux/riscv64',
    'linux/s390x',
  ],
  ['linux/amd64', 'windows/amd64'],
  ['windows/amd64'],
];

export const categoryCount = 24;
export const category = (index: number) => ({ slug: `category-${index}`, name: words[200 + index] ?? '' });

const publishersPerProduct = 0.02;
export const publisherCount = (products: number) => Math.max(10, Math.round(products * publishersPerProduct));
export const publisher = (index: number) => ({
  slug: `publisher-${index}`,
  name: text(createRandom(5_000_000 + index), 2),
});

/** @param catalogue how many products there are in all */
export const product = (index: number, catalogue: number) => {
  const random = createRandom(1_000_000 + index);
  const name = nameOf(random);
  const categories = new Set(Array.from({ length: 1 + random.below(3) }, () => random.rank(categoryCount)));
  return {
    publisher: random.rank(publisherCount(catalogue)),
    slug: `${name.replaceAll(' ', '-').slice(0, 50)}-${index}`,
    name,
    type: random.pick(types),
    source: random.pick(sources),
    kind: random.pick(kinds),
    certified: random.below(12) === 0,
    categories: [...categories],
    platforms: random.pick(platformSets),
    tags: Array.from({ length: random.below(6) }, () => text(random, 1)),
    shortDescription: text(random, 12).slice(0, 140),
    longDescription: text(random, 40 + random.below(240)),
    pulls: Math.floor(10 ** (random.next() * 8)),
    rating: random.below(3) === 0 ? { average: 1 + random.below(41) / 10, count: 1 + random.below(500) } : null,
  };
};

export type GeneratedProduct = ReturnType<typeof product>;
