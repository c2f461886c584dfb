import { categoryName } from '../catalogue/category-names.ts';

/** Categories by their slugs, at most three. */
export const inCategories = (...slugs: readonly string[]) => slugs.map((slug) => ({ slug, name: categoryName(slug) }));
