import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const basalt: PublisherListingInput = {
  slug: 'basalt',
  name: 'Basalt Storage',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://basalt.example/',
  story:
    'Storage that sits still. Basalt was founded in Reykjavík by people who had restored one backup too many, and is owned by those who work there.',
};
