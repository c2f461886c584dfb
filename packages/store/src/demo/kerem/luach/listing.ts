import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image } = filesBeside(import.meta.url);

/** Hebrew, from the community: as little as a listing may say. */
export const luach: ProductListingInput = {
  slug: 'kerem/luach',
  name: 'לוח — שרת יומנים',
  type: 'container',
  source: 'community',
  icon: image('icon.svg'),
  shortDescription: 'שרת CalDAV קטן עם הלוח העברי: חגים, זמני היום ותזכורות לפי שני הלוחות.',
  longDescription:
    '# שני לוחות, יומן אחד\n\nלוח מגיש יומנים ואנשי קשר לכל לקוח CalDAV, ומוסיף את התאריך העברי לכל אירוע.\n\n- אירועים חוזרים לפי הלוח העברי, גם בשנה מעוברת\n- זמני היום לפי מיקום\n- קובץ אחד לגיבוי: `luach.db`\n\nבעיות ורעיונות: פתחו issue במאגר.',
  categories: inCategories('developer-tools'),
  tags: ['caldav', 'hebrew calendar', 'יומן'],
  links: [{ kind: 'source', label: 'קוד המקור', url: 'https://code.kerem.example/luach' }],
  installation: '```sh\ndocker run -p 5232:5232 -v luach:/data kerem/luach:0.9.4\n```',
  pulls: 8_204,
  rating: { average: 4.3, count: 6 },
  plans: [
    {
      slug: 'open',
      name: 'קוד פתוח',
      description: 'חופשי לכולם.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'everyone',
      images: [{ repository: 'kerem/luach', tag: '0.9.4' }],
    },
  ],
  releases: releasesOf('kerem/luach', [
    {
      version: '0.9.4',
      day: '2026-09-06',
      tags: ['0.9.4', '0.9'],
      sizes: { 'linux/amd64': 24.1, 'linux/arm64': 23.5 },
      severity: 'fix',
      notes: 'אדר ב׳ בשנה הנכונה.',
    },
  ]),
};
