import { eq, sql } from 'drizzle-orm';
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
    plans: await database.select().from(plans).where(eq(plans.productId, productId)).orderBy(plans.position),
  };
};

/**
 * Brings what search knows of a product up to date, in the transaction that changed the product.
 * @param version of the catalogue that this transaction makes
 */
export const indexProduct = async (database: Database, productId: string, version: number): Promise<void> => {
  const read = await readProduct(database, productId);
  const { words, known, ...document } = searchDocument(read);
  const combination = await moveCombination(database, productId, document.facets, version);
  const row = {
    ...document,
    combination,
    names: vector(words.names),
    head: vector(words.head),
    createdAt: read.product.createdAt,
    updatedAt: read.product.updatedAt,
  };
  const text = { combination, body: vector(words.body) };
  await database
    .insert(searchDocuments)
    .values({ productId, ...row })
    .onConflictDoUpdate({ target: searchDocuments.productId, set: row });
  await database
    .insert(searchTexts)
    .values({ productId, ...text })
    .onConflictDoUpdate({ target: searchTexts.productId, set: text });
  const knownWords = known.map((word) => ({ word }));
  if (knownWords.length > 0) await database.insert(searchWords).values(knownWords).onConflictDoNothing();
};
