import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const quillhouse: PublisherListingInput = {
  slug: 'quillhouse',
  name: 'Quillhouse',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://quillhouse.example/',
  story:
    'A cooperative of editors and engineers in Ghent. We make the tools that we edit with, and sell them to others who care where a comma goes.',
};
