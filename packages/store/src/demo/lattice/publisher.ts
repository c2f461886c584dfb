import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const lattice: PublisherListingInput = {
  slug: 'lattice',
  name: 'Lattice Networks',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://lattice.example/',
  story: 'Packets, where they should be. Since 1998 in hardware, since 2017 in containers, from Aarhus and São Paulo.',
};
