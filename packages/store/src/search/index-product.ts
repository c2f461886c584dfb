import { eq, sql } from 'drizzle-orm';
import { offerOf } from '../catalogue/offer.ts';
import { categories, plans, products, publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { moveCombination } from './combination.ts';
import { facetTerms } from './facets.ts';
import { fairRating, popularity } from './popularity.ts';
import { searchDocuments, searchWords } from './tables.ts';
import { squashed, withoutMarkup, wordsOf } from './words.ts';

const readProduct = async (database: Database, productId: string) => {
  const [product] = await database
    .select({
      product: products,
      publisher: publishers,
      categoryNames: sql<
        string[]
      >`array(select ${categories.name} from ${categories} where ${categories.slug} = any(${products.categories}))`,
    })
    .from(products)
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .where(eq(products.id, productId));
  if (product === undefined) throw new Error(`there is no product ${productId}`);
  return {
    ...product,
    plans: await database.select().from(plans).where(eq(plans.productId, productId)).orderBy(plans.position),
  };
};

type ReadProduct = Awaited<ReturnType<typeof readProduct>>;

const textsOf = ({ product, publisher, categoryNames }: ReadProduct) => {
  const names = [...wordsOf(`${product.name} ${product.slug.split('/')[1]}`), squashed(product.name)];
  const head = [
    ...names,
    ...wordsOf([publisher.name, publisher.slug, ...product.tags, ...categoryNames, product.shortDescription].join(' ')),
  ];
  return { names, head, body: [...head, ...wordsOf(withoutMarkup(product.longDescription))] };
};

const vector = (words: readonly string[]) => sql`to_tsvector('english', ${words.join(' ')})`;

/** Brings what search knows of a product up to date, in the transaction that changed the product. */
export const indexProduct = async (database: Database, productId: string): Promise<void> => {
  const read = await readProduct(database, productId);
  const { product, publisher } = read;
  const texts = textsOf(read);
  const facets = facetTerms({
    ...product,
    price: offerOf(read.plans).kind,
    certified: read.plans.some(({ certification }) => certification !== null),
  });
  const row = {
    combination: await moveCombination(database, productId, facets),
    facets,
    publisher: publisher.slug,
    names: vector(texts.names),
    head: vector(texts.head),
    body: vector(texts.body),
    nameKey: wordsOf(product.name).join(' '),
    popularity: popularity(product.pulls, product.ratingAverage, product.ratingCount),
    rating: fairRating(product.ratingAverage, product.ratingCount),
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
  };
  await database
    .insert(searchDocuments)
    .values({ productId, ...row })
    .onConflictDoUpdate({ target: searchDocuments.productId, set: row });
  // In order, so that two transactions with words in common wait for one another instead of deadlocking.
  const words = [...new Set(texts.head)].filter((word) => word.length <= 64).toSorted();
  await database
    .insert(searchWords)
    .values(words.map((word) => ({ word })))
    .onConflictDoNothing();
};
