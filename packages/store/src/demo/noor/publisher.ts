import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const noor: PublisherListingInput = {
  slug: 'noor',
  name: 'نور للبرمجيات',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://noor.example/',
  story:
    'فريق صغير بين الكويت وعمّان يصنع برمجيات تفهم العربية كما تُكتب فعلًا: بتشكيلها وأرقامها واختلاف لهجاتها.\n\nكل ما نبيعه نستعمله نحن أولًا.',
};
