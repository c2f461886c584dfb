import { type OfferedPlan, offerKindOf } from '../catalogue/offer.ts';
import type { products, publishers } from '../catalogue/tables.ts';
import { type Faceted, facetTerms } from './facets.ts';
import { fairRating, popularity } from './popularity.ts';
import { squashed, withoutMarkup, wordsOf } from './words.ts';

type ProductFields =
  | 'slug'
  | 'name'
  | 'tags'
  | 'shortDescription'
  | 'longDescription'
  | 'pulls'
  | 'ratingAverage'
  | 'ratingCount';

/** What of the catalogue is searched. */
export interface Searchable {
  readonly product: Pick<typeof products.$inferSelect, ProductFields> & Omit<Faceted, 'price' | 'certified'>;
  readonly publisher: Pick<typeof publishers.$inferSelect, 'slug' | 'name'>;
  readonly plans: readonly (OfferedPlan & { readonly certification: string | null })[];
  readonly categoryNames: readonly string[];
}

/** A product as search knows it. */
export interface SearchDocument {
  readonly facets: string[];
  readonly publisher: string;
  /** Words of the name and slug; then those and what else a card shows; then those and the long description. */
  readonly words: {
    readonly names: readonly string[];
    readonly head: readonly string[];
    readonly body: readonly string[];
  };
  /** Words that mistyped ones are corrected to. */
  readonly known: readonly string[];
  readonly nameKey: string;
  readonly popularity: number;
  readonly rating: number;
}

const longestKey = 200;

/** Numbers and single letters have no likely mistakes, and nobody types the longest words. */
const isCorrectable = (word: string): boolean => word.length >= 3 && word.length <= 40 && /\p{L}/u.test(word);

/** What search keeps of a product. */
export const searchDocument = ({ product, publisher, plans, categoryNames }: Searchable): SearchDocument => {
  const named = wordsOf(`${product.name} ${product.slug.split('/')[1]}`);
  const card = wordsOf(
    [publisher.name, publisher.slug, ...product.tags, ...categoryNames, product.shortDescription].join(' '),
  );
  const names = [...named, squashed(product.name)];
  const head = [...names, ...card];
  return {
    facets: facetTerms({
      ...product,
      price: offerKindOf(plans),
      certified: plans.some(({ certification }) => certification !== null),
    }),
    publisher: publisher.slug,
    words: { names, head, body: [...head, ...wordsOf(withoutMarkup(product.longDescription))] },
    known: [...new Set([...named, ...card])].filter(isCorrectable),
    nameKey: wordsOf(product.name).join(' ').slice(0, longestKey),
    popularity: popularity(product.pulls, product.ratingAverage, product.ratingCount),
    rating: fairRating(product.ratingAverage, product.ratingCount),
  };
};
