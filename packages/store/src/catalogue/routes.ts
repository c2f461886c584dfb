import { StoreProblem } from '../problem/store-problem.ts';
import type { Handlers } from '../http/handlers.ts';
import { matchLocale } from '../pages/locale/negotiate.ts';
import { inLanguage } from './in-language.ts';
import type { CatalogueReader } from './reader.ts';

const productNotFound = (slug: string) =>
  new StoreProblem('product_not_found', { detail: `No product is listed as ${slug}.` });

/** The catalogue in a language of BCP 47, in English where that is not spoken. */
const speaking = (catalogue: CatalogueReader, lang: string | undefined): CatalogueReader => {
  const locale = matchLocale(lang);
  return locale === null ? catalogue : inLanguage(catalogue, locale);
};

export const catalogueHandlers = (catalogue: CatalogueReader) =>
  ({
    'products.list': ({ query }) => catalogue.products(query.ids),
    'products.get': async ({ params }) => {
      const slug = `${params.publisher}/${params.name}`;
      const product = await catalogue.product(slug);
      if (product === null) throw productNotFound(slug);
      return product;
    },
    'plans.list': async ({ params }) => {
      const slug = `${params.publisher}/${params.name}`;
      const plans = await catalogue.plans(slug);
      if (plans === null) throw productNotFound(slug);
      return plans;
    },
    'releases.list': async ({ params, query }) => {
      const slug = `${params.publisher}/${params.name}`;
      const page = await catalogue.releases(slug, query);
      if (page === null) throw productNotFound(slug);
      return page;
    },
    search: ({ query: { lang, ...query } }) => speaking(catalogue, lang).search(query),
    'categories.list': ({ query }) => speaking(catalogue, query.lang).categories(),
    'publishers.get': async ({ params }) => {
      const publisher = await catalogue.publisher(params.slug);
      if (publisher === null)
        throw new StoreProblem('publisher_not_found', { detail: `No publisher is listed as ${params.slug}.` });
      return publisher;
    },
  }) satisfies Partial<Handlers>;
