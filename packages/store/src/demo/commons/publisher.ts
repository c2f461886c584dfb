import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const commons: PublisherListingInput = {
  slug: 'commons',
  name: 'Commons Collection',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://commons.example/',
  story:
    'Open-source images that the operator of this store builds, updates and answers for. Their authors are thanked by name in every image: `docker inspect` shows whom.',
};
