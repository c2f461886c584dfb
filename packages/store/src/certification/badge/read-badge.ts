import { eq } from 'drizzle-orm';
import { products } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { currentCertificate } from '../product-certification.ts';
import type { Badge, BadgeTheme } from './badge.ts';

/**
 * What a product's mark says now; null where there is no such product.
 * @param store the store's name
 */
export const readBadge = async (
  database: Database,
  slug: string,
  { store, visitor, theme }: { store: string; visitor: Visitor; theme: BadgeTheme },
): Promise<Badge | null> => {
  const [product] = await database
    .select({ id: products.id, name: products.name })
    .from(products)
    .where(eq(products.slug, slug));
  if (product === undefined) return null;
  const current = await currentCertificate(database, product.id);
  const common = { theme, direction: visitor.direction, language: visitor.locale };
  if (current === null)
    return {
      ...common,
      title: visitor.text('badgeTitleNot', { product: product.name, store }),
      label: visitor.text('certifiedNo'),
      detail: null,
      isCertified: false,
    };
  const { version, expiresAt } = current.certificate;
  const date = visitor.date(expiresAt.toISOString());
  return {
    ...common,
    title: visitor.text('badgeTitle', { product: product.name, version, store, date }),
    label: visitor.text('certified'),
    detail: version,
    isCertified: true,
  };
};
