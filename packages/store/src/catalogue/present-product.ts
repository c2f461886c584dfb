/** Rows as the API answers them. */
import { PlanId, type Product, type ProductDetail, ProductId, type ProductPlans } from '@chandlery/contract';
import * as z from 'zod/mini';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { Addresses } from './addresses.ts';
import { withReferences } from './compose-references.ts';
import type { PlansRow, ProductCardRow, ProductRow } from './find-products.ts';
import { offerOf } from './offer.ts';

const presentPlan = (
  { position: _position, id, images, ...plan }: ProductCardRow['plans'][number],
  addresses: Addresses,
): ProductDetail['plans'][number] => ({
  ...plan,
  id: z.parse(PlanId, id),
  images: images.map((image) => ({ ...image, reference: addresses.reference(image) })),
});

/** What a card shows. */
export const presentProduct = (row: ProductCardRow, addresses: Addresses): Product => ({
  id: z.parse(ProductId, row.id),
  slug: row.slug,
  name: row.name,
  type: row.type,
  source: row.source,
  status: row.status,
  publisher: row.publisher,
  icon: addresses.image(row.icon),
  shortDescription: row.shortDescription,
  platforms: row.platforms,
  pulls: row.pulls,
  rating: row.ratingAverage === null ? null : { average: row.ratingAverage, count: row.ratingCount },
  offer: offerOf(row.plans, row.status),
  certification: row.plans.find(({ certification }) => certification !== null)?.certification ?? null,
  url: addresses.product(row.slug),
});

const presentScreenshots = (row: ProductRow, addresses: Addresses): ProductDetail['screenshots'] =>
  row.screenshots.flatMap(({ media, label }) => {
    const url = addresses.image(media);
    return url === null ? [] : [{ url, label }];
  });

/** Everything a product's page shows. */
export const presentProductDetail = (row: ProductRow, addresses: Addresses): ProductDetail => {
  const html = (text: string, anchors: string) => renderMarkdown(text, { anchors, imageOrigins: [addresses.origin] });
  return {
    ...presentProduct(row, addresses),
    statusReason: row.statusReason,
    categories: row.categories.map((slug) => ({ slug, name: row.categoryNames[slug] ?? slug })),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    plans: row.plans.map((plan) => presentPlan(plan, addresses)),
    pluginKind: row.pluginKind,
    descriptionHtml: html(row.longDescription, 'about'),
    tags: row.tags,
    screenshots: presentScreenshots(row, addresses),
    links: row.links,
    support: row.support,
    installationHtml: row.installation === null ? null : html(row.installation, 'install'),
    compose:
      row.compose === null
        ? null
        : withReferences(
            row.compose,
            row.plans.flatMap(({ images }) => images.map(({ repository }) => repository)),
            addresses,
          ),
    terms:
      row.terms === null
        ? null
        : {
            version: row.terms.version,
            url: row.terms.url,
            html: row.terms.text === null ? null : html(row.terms.text, 'terms'),
          },
    excludedCountries: row.excludedCountries,
  };
};

/** What a choice among its plans shows. */
export const presentPlans = (row: PlansRow, addresses: Addresses): ProductPlans => {
  const url = addresses.product(row.slug);
  return {
    slug: row.slug,
    name: row.name,
    status: row.status,
    url,
    items: row.plans.map((plan) => presentPlan(plan, addresses)),
    support: row.support,
    terms: row.terms === null ? null : { version: row.terms.version, url: row.terms.url ?? `${url}#terms` },
  };
};
