/** A product as the search of the content interface lists it. */
import type { ProductSource, ProductType } from '@chandlery/contract';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { ProductCardRow } from '../../catalogue/find-products.ts';
import { type Labelled, labelledSystems } from './labels.ts';
import { pullCount } from './pull-count.ts';

export const typeNames = {
  container: 'image',
  plugin: 'plugin',
  service: 'image',
} as const satisfies Record<ProductType, string>;
const sourceNames = { store: 'store', official: 'library', community: 'community' } as const satisfies Record<
  ProductSource,
  string
>;
const filterTypes = {
  store: 'verified_publisher',
  official: 'official',
  community: 'community',
} as const satisfies Record<ProductSource, string>;

export type CertificationStatus = 'certified' | 'not_certified';

export interface Summary {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly type: 'image' | 'plugin';
  readonly publisher: { readonly id: string; readonly name: string };
  readonly created_at: string;
  readonly updated_at: string;
  readonly short_description: string;
  readonly source: 'store' | 'library' | 'community';
  readonly popularity: number;
  readonly categories: readonly Labelled[];
  readonly operating_systems: readonly Labelled[];
  readonly architectures: readonly Labelled[];
  readonly logo_url: { readonly small?: string; readonly large?: string };
  readonly certification_status: CertificationStatus;
  readonly star_count: number;
  readonly pull_count: string;
  readonly filter_type: 'official' | 'verified_publisher' | 'community';
}

/** What a summary is made of; a card's row and a whole product's both have it. */
export type SummarizedRow = Omit<ProductCardRow, 'plans'> & {
  readonly plans: readonly Pick<ProductCardRow['plans'][number], 'certification'>[];
};

/** Curated images go by their bare name, `postgres`, all others by publisher and name. */
const library = 'library/';
const shownSlug = (slug: string): string => (slug.startsWith(library) ? slug.slice(library.length) : slug);
export const storedSlug = (slug: string): string => (slug.includes('/') ? slug : `${library}${slug}`);

export const certificationStatus = (certification: string | null): CertificationStatus =>
  certification === null ? 'not_certified' : 'certified';

/** @param externalIds what publishers call products and plans, by our ids */
export const summarize = (
  row: SummarizedRow,
  addresses: Addresses,
  externalIds: ReadonlyMap<string, string>,
): Summary => {
  const logo = addresses.image(row.icon);
  return {
    id: externalIds.get(row.id) ?? row.id,
    name: row.name,
    slug: shownSlug(row.slug),
    type: typeNames[row.type],
    publisher: { id: row.publisherId, name: row.publisher.name },
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    short_description: row.shortDescription,
    source: sourceNames[row.source],
    popularity: row.pulls,
    categories: row.categories.map((slug) => ({ name: slug, label: row.categoryNames[slug] ?? slug })),
    ...labelledSystems(row.platforms),
    logo_url: logo === null ? {} : { small: logo, large: logo },
    certification_status: certificationStatus(
      row.plans.find(({ certification }) => certification)?.certification ?? null,
    ),
    star_count: row.ratingCount,
    pull_count: pullCount(row.pulls),
    filter_type: filterTypes[row.source],
  };
};
