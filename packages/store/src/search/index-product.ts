import { and, eq, sql } from 'drizzle-orm';
import { categories, plans, products, publishers } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { moveCombination } from './combination.ts';
import { searchDocument } from './document.ts';
import { searchDocuments, searchTexts, searchWords } from './tables.ts';
import { vector } from './vector.ts';

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
    plans: await database
      .select()
      .from(plans)
      .where(and(eq(plans.productId, productId), eq(plans.isRetired, false)))
      .orderBy(plans.position),
  };
};

/**
 * Brings what search knows of a product up to date, in the transaction that changed the product.
 * @param version of the catalogue that this transaction makes
 */
export const indexProduct = async (database: Database, productId: string, version: number): Promise<void> => {
  const read = await readProduct(database, productId);
  const { words, known, facets, ...sortable } = searchDocument(read);
  const common = {
    ...sortable,
    combination: await moveCombination(database, productId, facets, version),
    createdAt: read.product.createdAt,
    updatedAt: read.product.updatedAt,
  };
  const document = { ...common, facets, names: vector(words.names), head: vector(words.head) };
  const text = { ...common, body: vector(words.body) };
  await database
    .insert(searchDocuments)
    .values({ productId, ...document })
    .onConflictDoUpdate({ target: searchDocuments.productId, set: document });
  await database
    .insert(searchTexts)
    .values({ productId, ...text })
    .onConflictDoUpdate({ target: searchTexts.productId, set: text });
  const knownWords = known.map((word) => ({ word }));
  if (knownWords.length > 0) await database.insert(searchWords).values(knownWords).onConflictDoNothing();
};
