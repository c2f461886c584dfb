import type { ProductDetail } from '@chandlery/contract';
import { systemsOf } from '../card/platform.ts';
import { type Site, categoryPath, productPath, publisherPath } from '../site.ts';
import { structuredOffers } from './offers.ts';

const nothingIfEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

const rating = ({ rating: given }: ProductDetail) =>
  given === null
    ? undefined
    : {
        '@type': 'AggregateRating',
        ratingValue: given.average,
        ratingCount: given.count,
        bestRating: 5,
        worstRating: 1,
      };

const software = (site: Site, product: ProductDetail) => {
  const address = `${site.origin}${productPath(product.slug)}`;
  return {
    '@type': ['SoftwareApplication', 'Product'],
    '@id': address,
    name: product.name,
    description: product.shortDescription,
    url: address,
    sku: product.slug,
    image: product.icon ?? undefined,
    applicationCategory: product.categories[0]?.name ?? 'DeveloperApplication',
    operatingSystem: nothingIfEmpty(systemsOf(product.platforms))?.join(', '),
    softwareVersion: product.version ?? undefined,
    datePublished: product.createdAt,
    dateModified: product.updatedAt,
    brand: { '@type': 'Brand', name: product.publisher.name },
    publisher: {
      '@type': 'Organization',
      name: product.publisher.name,
      url: `${site.origin}${publisherPath(product.publisher.slug)}`,
    },
    screenshot: nothingIfEmpty(product.screenshots.map(({ url }) => url)),
    keywords: nothingIfEmpty(product.tags)?.join(', '),
    aggregateRating: rating(product),
    offers: nothingIfEmpty(structuredOffers(address, product.plans, product.status === 'published')),
  };
};

const trail = (site: Site, { name, slug, categories: [category] }: ProductDetail) => {
  const steps = [
    { name: site.name, path: '/' },
    ...(category === undefined ? [] : [{ name: category.name, path: categoryPath(category.slug) }]),
    { name, path: productPath(slug) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: `${site.origin}${step.path}`,
    })),
  };
};

/** A product for search engines: schema.org `SoftwareApplication` and `Product` in one, with its place in the store. What is unknown is left out. */
export const structuredData = (site: Site, product: ProductDetail) => ({
  '@context': 'https://schema.org',
  '@graph': [software(site, product), trail(site, product)],
});
