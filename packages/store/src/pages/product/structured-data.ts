import type { Plan, ProductDetail } from '@chandlery/contract';
import { systemsOf } from '../card/platform.ts';
import { decimalPlaces } from '../locale/currency.ts';
import { type Site, categoryPath, productPath, publisherPath } from '../site.ts';

/** A price as schema.org writes it: a decimal number with a point. */
const decimal = (amount: number, currency: string): string =>
  (amount / 10 ** decimalPlaces(currency)).toFixed(decimalPlaces(currency));

const offers = (address: string, plans: readonly Plan[], isOffered: boolean) =>
  plans.flatMap((plan) => {
    const common = {
      '@type': 'Offer',
      name: plan.name,
      url: `${address}#plan-${plan.slug}`,
      availability: isOffered ? 'https://schema.org/InStock' : 'https://schema.org/Discontinued',
    };
    if (plan.kind === 'free') return [{ ...common, price: '0', priceCurrency: 'USD' }];
    return plan.prices
      .filter(({ scheme }) => scheme === 'flat' || scheme === 'per_unit')
      .map(({ amount, currency, interval }) => ({
        ...common,
        price: decimal(amount, currency),
        priceCurrency: currency,
        ...(interval === 'once'
          ? {}
          : {
              priceSpecification: {
                '@type': 'UnitPriceSpecification',
                price: decimal(amount, currency),
                priceCurrency: currency,
                billingDuration: interval === 'month' ? 'P1M' : 'P1Y',
              },
            }),
      }));
  });

/** A product for search engines: schema.org `SoftwareApplication` and `Product` in one, with its place in the store. */
export const structuredData = (site: Site, product: ProductDetail) => {
  const address = `${site.origin}${productPath(product.slug)}`;
  const [category] = product.categories;
  const listed = offers(address, product.plans, product.status === 'published');
  const software = {
    '@type': ['SoftwareApplication', 'Product'],
    '@id': address,
    name: product.name,
    description: product.shortDescription,
    url: address,
    sku: product.slug,
    applicationCategory: category?.name ?? 'DeveloperApplication',
    operatingSystem: systemsOf(product.platforms).join(', ') || 'Linux',
    dateModified: product.updatedAt,
    datePublished: product.createdAt,
    brand: { '@type': 'Brand', name: product.publisher.name },
    publisher: {
      '@type': 'Organization',
      name: product.publisher.name,
      url: `${site.origin}${publisherPath(product.publisher.slug)}`,
    },
    ...(product.icon === null ? {} : { image: product.icon }),
    ...(product.version === null ? {} : { softwareVersion: product.version }),
    ...(product.screenshots.length === 0 ? {} : { screenshot: product.screenshots.map(({ url }) => url) }),
    ...(product.tags.length === 0 ? {} : { keywords: product.tags.join(', ') }),
    ...(product.rating === null
      ? {}
      : {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: product.rating.average,
            ratingCount: product.rating.count,
            bestRating: 5,
            worstRating: 1,
          },
        }),
    ...(listed.length === 0 ? {} : { offers: listed }),
  };
  const steps = [
    { name: site.name, item: `${site.origin}/` },
    ...(category === undefined ? [] : [{ name: category.name, item: `${site.origin}${categoryPath(category.slug)}` }]),
    { name: product.name, item: address },
  ];
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
  return { '@context': 'https://schema.org', '@graph': [software, trail] };
};
