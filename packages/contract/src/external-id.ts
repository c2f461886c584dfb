import * as z from 'zod/mini';
import { ProductSlug, Slug } from './primitive.ts';

/**
 * What a publisher calls a product or plan in its own systems (SKU): 1 to 100 letters, digits, `.`, `_` and `-`. It has no slash and does not
 * begin as the store's ids do, so that it is never taken for another product's slug or id.
 */
export const ExternalId = z
  .string()
  .check(z.regex(/^(?!prod_|plan_)[\w.-]{1,100}$/, 'Takes 1 to 100 letters, digits, ".", "_" and "-"'));

/** A product, or one of its plans, with its publisher's own name for it. */
export const ExternalName = z.object({
  product: ProductSlug,
  /** Null: the product itself. */
  plan: z.nullable(Slug),
  /** Null: it has none. */
  externalId: z.nullable(ExternalId),
});

export const ExternalNameList = z.object({ items: z.array(ExternalName) });

export type ExternalName = z.infer<typeof ExternalName>;
export type ExternalNameList = z.infer<typeof ExternalNameList>;
