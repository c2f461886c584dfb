import * as z from 'zod/mini';
import { Count, Slug } from './primitive.ts';

export const CategorySummary = z.object({ slug: Slug, name: z.string() });

/** A category with the number of public products in it. */
export const Category = z.extend(CategorySummary, { products: Count });
export const CategoryList = z.object({ items: z.array(Category) });

export type CategorySummary = z.infer<typeof CategorySummary>;
export type Category = z.infer<typeof Category>;
export type CategoryList = z.infer<typeof CategoryList>;
