/** Fills a database with generated products, by the hundred: through `saveListing` a hundred thousand would take minutes. */
import pg from 'pg';
import {
  catalogueState,
  categories,
  plans,
  products,
  publishers,
} from '../../../packages/store/src/catalogue/tables.ts';
import { connectDatabase } from '../../../packages/store/src/database/connect.ts';
import type { Database } from '../../../packages/store/src/database/database.ts';
import { searchDocument } from '../../../packages/store/src/search/document.ts';
import { searchFormat } from '../../../packages/store/src/search/format.ts';
import {
  facetCombinations,
  searchDocuments,
  searchTexts,
  searchWords,
} from '../../../packages/store/src/search/tables.ts';
import { vector } from '../../../packages/store/src/search/vector.ts';
import { category, categoryCount, product, publisher, publisherCount } from './products.ts';
import { identifier, planOf, productOf } from './rows.ts';

const batchSize = 500;
const connections = 4;

const inBatches = async <Row>(rows: readonly Row[], insert: (batch: Row[]) => Promise<unknown>): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
  const worker = async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) await insert(batch);
  };
  await Promise.all(Array.from({ length: connections }, worker));
};

/** Numbers the sets of facets, counting what has each. */
const createCombinations = () => {
  const numbers = new Map<string, { id: number; facets: string[]; products: number; version: number }>();
  return {
    add: (facets: string[]): number => {
      const key = facets.join('\n');
      const known = numbers.get(key) ?? { id: numbers.size + 1, facets, products: 0, version: 1 };
      known.products += 1;
      numbers.set(key, known);
      return known.id;
    },
    all: () => [...numbers.values()],
  };
};

const generate = (count: number) => {
  const combinations = createCombinations();
  const generated = Array.from({ length: count }, (_, index) => {
    const made = product(index, count);
    const row = productOf(made, index);
    const plan = { ...planOf(made), id: identifier('plan', index), productId: row.id, position: 0 };
    const categoryNames = made.categories.map((number) => category(number).name);
    const document = searchDocument({
      product: row,
      publisher: publisher(made.publisher),
      plans: [plan],
      categoryNames,
    });
    return { row, plan, document, combination: combinations.add(document.facets) };
  });
  return { generated, combinations: combinations.all() };
};

type Generated = ReturnType<typeof generate>['generated'][number];

const sortable = ({ row, combination, document }: Generated) => {
  const { words: _words, known: _known, facets: _facets, ...rest } = document;
  return { ...rest, productId: row.id, combination, createdAt: row.createdAt, updatedAt: row.updatedAt };
};

const documentRow = (generated: Generated) => {
  const { facets, words } = generated.document;
  return { ...sortable(generated), facets, names: vector(words.names), head: vector(words.head) };
};

const textRow = (generated: Generated) => ({ ...sortable(generated), body: vector(generated.document.words.body) });

const fillPublishers = async (database: Database, count: number): Promise<void> => {
  const rows = Array.from({ length: publisherCount(count) }, (_, index) => ({
    ...publisher(index),
    id: identifier('pub', index),
    verified: index % 3 === 0,
    story: '',
    listingDigest: '',
  }));
  await inBatches(rows, (batch) => database.insert(publishers).values(batch));
  await database.insert(categories).values(Array.from({ length: categoryCount }, (_, index) => category(index)));
};

/** Without the indexes that are slow to add to; they are made anew at the end, which is far quicker. */
const withoutSlowIndexes = async (client: pg.Client, work: () => Promise<void>): Promise<void> => {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    "select indexname, indexdef from pg_indexes where tablename like 'search%' and indexdef ilike '% using gin %'",
  );
  for (const { indexname } of rows) await client.query(`drop index "${indexname}"`);
  await work();
  for (const { indexdef } of rows) await client.query(indexdef);
};

const fillProducts = async (database: Database, generated: readonly Generated[]): Promise<void> => {
  const words = new Set(generated.flatMap(({ document }) => document.known));
  await inBatches([...words], (batch) => database.insert(searchWords).values(batch.map((word) => ({ word }))));
  await inBatches(generated, async (batch) => {
    await database.insert(products).values(batch.map(({ row }) => row));
    await database.insert(plans).values(batch.map(({ plan }) => plan));
    await database.insert(searchDocuments).values(batch.map(documentRow));
    await database.insert(searchTexts).values(batch.map(textRow));
  });
};

/**
 * @param databaseUrl of an empty database on a server
 * @param count how many products
 */
export const fill = async (databaseUrl: string, count: number): Promise<void> => {
  const { database, close } = await connectDatabase({ databaseUrl, dataFolder: '' });
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { generated, combinations } = generate(count);
  await fillPublishers(database, count);
  await database.insert(catalogueState).values({ id: 1, version: 1, searchFormat });
  await inBatches(combinations, (batch) => database.insert(facetCombinations).overridingSystemValue().values(batch));
  await withoutSlowIndexes(client, () => fillProducts(database, generated));
  await client.query('vacuum (analyze)');
  await client.end();
  await close();
};
