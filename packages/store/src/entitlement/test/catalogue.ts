/** A catalogue with one product for every pull requirement. */
import type { PullRequirement } from '@chandlery/contract';
import type { ProductListingInput } from '../../catalogue/listing.ts';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import type { Database } from '../../database/database.ts';

export const plan = (pullRequirement: PullRequirement, repository: string): ProductListingInput['plans'][number] => ({
  slug: pullRequirement,
  name: 'The only plan',
  description: '',
  kind: pullRequirement === 'subscribed' ? 'byol' : 'free',
  isDefault: true,
  pullRequirement,
  images: [{ repository, tag: '1.0.0' }],
});

export const product = (slug: string, changes: Partial<ProductListingInput> = {}): ProductListingInput => ({
  slug,
  name: slug,
  type: 'container',
  source: 'store',
  shortDescription: '',
  categories: [],
  plans: [plan('subscribed', `store/${slug}`)],
  ...changes,
});

/** Repositories by what pulling from them takes. */
export const repositories = {
  everyone: 'store/acme/open',
  'signed-in': 'store/acme/tools',
  subscribed: 'store/acme/db',
} as const satisfies Record<PullRequirement, string>;

const products: readonly ProductListingInput[] = [
  product('acme/open', { plans: [plan('everyone', repositories.everyone)] }),
  product('acme/tools', { plans: [plan('signed-in', repositories['signed-in'])] }),
  product('acme/db', { excludedCountries: ['XX'] }),
  product('library/alpine', { source: 'official', plans: [plan('everyone', 'library/alpine')] }),
];

export const fillCatalogue = async (database: Database): Promise<void> => {
  for (const slug of ['acme', 'zeta', 'library']) await savePublisher(database, { slug, name: slug, verified: true });
  for (const listing of products) await saveListing(database, listing);
};
