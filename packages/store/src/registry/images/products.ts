import { eq, sql } from 'drizzle-orm';
import { plans, products, publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { mayOpen } from '../../entitlement/namespace.ts';

/** Ids of the products that a repository's images belong to. */
export const productsOf = async (database: Database, repository: string): Promise<readonly string[]> => {
  const rows = await database
    .selectDistinct({ id: products.id, source: products.source, publisher: publishers.slug })
    .from(products)
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .innerJoin(plans, eq(plans.productId, products.id))
    .where(sql`${plans.images} @> ${JSON.stringify([{ repository }])}::jsonb`);
  return rows.filter((row) => mayOpen(row, repository)).map(({ id }) => id);
};

/** Names of the repositories that a product's plans name and may open, the default plan's first. */
export const repositoriesOf = async (database: Database, productId: string): Promise<readonly string[]> => {
  const rows = await database
    .select({ images: plans.images, source: products.source, publisher: publishers.slug })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .where(eq(plans.productId, productId))
    .orderBy(sql`${plans.isDefault} desc`, plans.position);
  const names = rows.flatMap((row) =>
    row.images.filter(({ repository }) => mayOpen(row, repository)).map(({ repository }) => repository),
  );
  return [...new Set(names)];
};
