import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const hoshizora: PublisherListingInput = {
  slug: 'hoshizora',
  name: '星空ソフト株式会社',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://hoshizora.example/',
  story: '長野県松本市の、帳票だけを20年作り続けている会社です。社員は17名。半分は元経理担当です。',
};
