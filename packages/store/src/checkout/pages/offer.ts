import { eq } from 'drizzle-orm';
import { plans, products, publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';

/** What a checkout is about, as the catalogue has it. */
export interface CheckoutOffer {
  readonly product: Pick<typeof products.$inferSelect, 'slug' | 'name' | 'icon' | 'terms'>;
  readonly publisherName: string;
  readonly plan: typeof plans.$inferSelect;
}

/** @throws where there is none: plans that somebody wants are never removed */
export const findOffer = async (database: Database, planId: string): Promise<CheckoutOffer> => {
  const [found] = await database
    .select({
      product: { slug: products.slug, name: products.name, icon: products.icon, terms: products.terms },
      publisherName: publishers.name,
      plan: plans,
    })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .where(eq(plans.id, planId));
  if (found === undefined) throw new Error(`there is no plan ${planId}`);
  return found;
};
