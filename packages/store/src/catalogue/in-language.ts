import type { Locale } from '../pages/locale/locales.ts';
import { categoryNameIn } from './category-names.ts';
import type { CatalogueReader } from './reader.ts';

/** The catalogue with its categories named in a language, and in that language's order. */
export const inLanguage = (catalogue: CatalogueReader, locale: Locale): CatalogueReader => {
  const { compare } = new Intl.Collator(locale);
  return {
    ...catalogue,
    product: async (slug) => {
      const product = await catalogue.product(slug);
      if (product === null) return null;
      const categories = product.categories.map(({ slug, name }) => ({
        slug,
        name: categoryNameIn(locale, { slug, name }),
      }));
      return { ...product, categories };
    },
    search: async (query) => {
      const page = await catalogue.search(query);
      const category = page.facets.category.map(({ value, label, count }) => ({
        value,
        label: categoryNameIn(locale, { slug: value, name: label }),
        count,
      }));
      return { ...page, facets: { ...page.facets, category } };
    },
    categories: async () => {
      const { items } = await catalogue.categories();
      return {
        items: items
          .map(({ slug, name, products }) => ({ slug, name: categoryNameIn(locale, { slug, name }), products }))
          .toSorted((one, other) => compare(one.name, other.name)),
      };
    },
  };
};
