import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';

/** A loose group of people: not verified, and without a logo. */
export const openyard: PublisherListingInput = {
  slug: 'openyard',
  name: 'Open Yard',
  website: 'https://openyard.example/',
  story: 'A shared workshop for small programs. Anyone may bring one; nobody promises anything; most of it works.',
};
