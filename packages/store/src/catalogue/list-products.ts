import { ProductId, ProductSlug, type ProductBatch } from '@chandlery/contract';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import type { Addresses } from './addresses.ts';
import { findProductCards } from './find-products.ts';
import { presentProduct } from './present-product.ts';

const fits = (schema: z.core.$ZodType, text: string): boolean => z.safeParse(schema, text).success;

/** Products by slug or id, in the order asked for. What is not one, or not there, is `missing`. */
export const listProducts = async (
  database: Database,
  addresses: Addresses,
  asked: readonly string[],
): Promise<ProductBatch> => {
  const rows = await findProductCards(database, {
    ids: asked.filter((text) => fits(ProductId, text)),
    slugs: asked.filter((text) => fits(ProductSlug, text)),
  });
  const byName = new Map(rows.flatMap((row) => [[row.id, row] as const, [row.slug, row] as const]));
  const found = asked.map((text) => byName.get(text));
  return {
    items: found.flatMap((row) => (row === undefined ? [] : [presentProduct(row, addresses)])),
    missing: asked.filter((_, index) => found[index] === undefined),
  };
};
