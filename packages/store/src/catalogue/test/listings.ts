/** Listings to start tests from: the smallest that are taken, with what a test is about put in. */
import type { ProductListingInput } from '../listing.ts';

type PlanInput = ProductListingInput['plans'][number];

export const planInput = (changes: Partial<PlanInput> = {}): PlanInput => ({
  slug: 'standard',
  name: 'Standard',
  description: '',
  kind: 'free',
  isDefault: true,
  pullRequirement: 'everyone',
  ...changes,
});

export const productInput = (slug: string, changes: Partial<ProductListingInput> = {}): ProductListingInput => ({
  slug,
  name: slug.slice(slug.indexOf('/') + 1),
  type: 'container',
  source: 'store',
  shortDescription: 'Something in a container.',
  categories: [],
  plans: [planInput()],
  ...changes,
});

/** One release for each of these platforms' lists, the newest first. */
export const releaseInputs = (...platforms: readonly string[][]): NonNullable<ProductListingInput['releases']> =>
  platforms.map((list, index) => ({
    version: `${platforms.length - index}.0`,
    tags: [`${platforms.length - index}.0`],
    platforms: list.map((platform) => ({ platform })),
  }));

export const svg = (title: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><title>${title}</title></svg>`);
