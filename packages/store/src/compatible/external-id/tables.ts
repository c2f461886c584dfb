import { pgTable, text, unique } from 'drizzle-orm/pg-core';
import { plans, products } from '../../catalogue/tables.ts';

/** What publishers call their products in their own systems. A name stands for one product of the whole store: `docker-ee-trial`. */
export const productExternalIds = pgTable('product_external_ids', {
  productId: text('product_id')
    .primaryKey()
    .references(() => products.id, { onDelete: 'cascade' }),
  externalId: text('external_id').notNull().unique(),
});

/** What publishers call their plans. A name stands for one plan of its product: every product may have a `free-trial`. */
export const planExternalIds = pgTable(
  'plan_external_ids',
  {
    planId: text('plan_id')
      .primaryKey()
      .references(() => plans.id, { onDelete: 'cascade' }),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    externalId: text('external_id').notNull(),
  },
  (table) => [unique('plan_external_ids_by_product').on(table.productId, table.externalId)],
);
