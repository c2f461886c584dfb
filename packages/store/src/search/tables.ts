/** What search reads: one narrow row per product, and what filters are counted and words corrected with. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { products } from '../catalogue/tables.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 }).notNull();

/**
 * Every set of facet values that products have, each once. Sets repeat a lot, so a match of ten thousand products is counted by
 * grouping on one number, and the catalogue as a whole without looking at a product.
 */
export const facetCombinations = pgTable(
  'facet_combinations',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** `type:container`, `platform:linux/amd64` and the like, sorted. */
    facets: text('facets').array().notNull(),
    /** How many products have exactly these. */
    products: integer('products').notNull(),
    /** The version of the catalogue in which `products` last changed. */
    version: bigint('version', { mode: 'number' }).notNull(),
  },
  (table) => [
    unique('facet_combinations_by_facets').on(table.facets),
    index('facet_combinations_by_version').on(table.version),
  ],
);

/** What results are filtered and sorted by, the same in both tables that are searched. */
const sortable = () => ({
  productId: text('product_id')
    .primaryKey()
    .references(() => products.id),
  combination: integer('combination')
    .notNull()
    .references(() => facetCombinations.id),
  publisher: text('publisher').notNull(),
  nameKey: text('name_key').notNull(),
  popularity: doublePrecision('popularity').notNull(),
  rating: doublePrecision('rating').notNull(),
  createdAt: moment('created_at'),
  updatedAt: moment('updated_at'),
});

/** What cards show of products, in words. */
export const searchDocuments = pgTable(
  'search_documents',
  {
    ...sortable(),
    facets: text('facets').array().notNull(),
    /** Words of the name and slug. */
    names: tsvector('names').notNull(),
    /** Those, and of publisher, tags, categories and short description. */
    head: tsvector('head').notNull(),
  },
  (table) => [
    index('search_by_names').using('gin', table.names),
    index('search_by_head').using('gin', table.head),
    index('search_by_facets').using('gin', table.facets),
    index('search_by_publisher').on(table.publisher, table.popularity.desc(), table.productId),
    index('search_by_popularity').on(table.popularity.desc(), table.productId),
    index('search_by_rating').on(table.rating.desc(), table.productId),
    index('search_by_created').on(table.createdAt.desc(), table.productId),
    index('search_by_updated').on(table.updatedAt.desc(), table.productId),
    index('search_by_name').on(table.nameKey, table.productId),
  ],
);

/** Their whole texts, apart, so that `search_documents` stays narrow: its rows are read by the ten thousand. */
export const searchTexts = pgTable(
  'search_texts',
  {
    ...sortable(),
    /** Words of `head` and of the long description. */
    body: tsvector('body').notNull(),
  },
  (table) => [index('search_by_body').using('gin', table.body)],
);

/** Every word that is or was in a `head`: what a mistyped word is corrected to. */
export const searchWords = pgTable('search_words', { word: text('word').primaryKey() }, (table) => [
  index('search_words_alike').using('gin', sql`${table.word} gin_trgm_ops`),
]);
