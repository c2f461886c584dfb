import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const tidewater: PublisherListingInput = {
  slug: 'tidewater',
  name: 'Tidewater Systems',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://tidewater.example/',
  story:
    'Nine people in Halifax who used to be on call for a ferry company. We build the observability that we wished for at three in the morning: quiet until it matters, and then specific.',
};
