import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const acme: PublisherListingInput = {
  slug: 'acme',
  name: 'Acme Data',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://acme.example/',
  story: `We have made one line of storage software since 2011, for people whose records may never be wrong: hospitals, clearing houses, electoral offices.

Every release is tested by pulling the plug. Literally: there is a room in Bremen with four hundred relays in it, and [its log is public](https://acme.example/plug).`,
};

/** What every product of Acme says of support and of countries. */
export const acmeSupport = {
  statement:
    'Engineers answer, in English and German, around the clock for severity one and on working days for the rest.',
  slaHours: 4,
};

export const acmeExclusions = ['CU', 'IR', 'KP', 'SY'];
