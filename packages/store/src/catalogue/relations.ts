/** How rows of the catalogue belong together, for queries that read them in one go. */
import { relations } from 'drizzle-orm';
import { plans, products, publishers, releases } from './tables.ts';

export const productRelations = relations(products, ({ one, many }) => ({
  publisher: one(publishers, { fields: [products.publisherId], references: [publishers.id] }),
  plans: many(plans),
  releases: many(releases),
}));

export const planRelations = relations(plans, ({ one }) => ({
  product: one(products, { fields: [plans.productId], references: [products.id] }),
}));

export const releaseRelations = relations(releases, ({ one }) => ({
  product: one(products, { fields: [releases.productId], references: [products.id] }),
}));
