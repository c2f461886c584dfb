import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const ironbark: PublisherListingInput = {
  slug: 'ironbark',
  name: 'Ironbark Security',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://ironbark.example/',
  story:
    'Ironbark is a tree that does not burn easily. We are forty people in Melbourne and Tallinn who make the unglamorous half of security: who may do what, and where the keys are.\n\nOur [advisories](https://ironbark.example/advisories) name our own mistakes first.',
};
