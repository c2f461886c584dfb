import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);
const wine = '#7a1f3d';
const images = [{ repository: 'store/quillhouse/folio', tag: '7.3.0' }];

export const folio: ProductListingInput = {
  slug: 'quillhouse/folio',
  name: 'Folio',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription:
    'A headless content system for people who write: margins, memory, and twelve languages side by side.',
  longDescription: text('about.md'),
  categories: inCategories('content-management-system'),
  tags: ['cms', 'headless', 'graphql', 'translation', 'editorial'],
  screenshots: [
    table({
      label: 'A page in four languages, with what has changed since it was translated',
      palette: light(wine),
      title: 'About the museum',
      columns: ['Language', 'State', 'Changed since', 'Editor'],
      rows: [
        ['Nederlands', 'published', '—', 'Lotte'],
        ['Français', 'published', '—', 'Amélie'],
        ['English', '● 3 words behind', 'Tuesday', 'Tom'],
        ['Deutsch', '● 1 part behind', 'last week', 'Jörg'],
      ],
    }),
    dashboard({
      label: 'A week of an editorial office',
      palette: light(wine),
      title: 'The office, this week',
      tiles: [
        ['Pages published', '41'],
        ['Notes settled', '128'],
        ['Languages behind', '2'],
      ],
      chart: 'Words written each day',
      line: [0.4, 0.55, 0.9, 0.7, 0.65, 0.15, 0.1],
    }),
  ],
  links: [
    { kind: 'website', label: 'Try it in the browser', url: 'https://folio.quillhouse.example/' },
    { kind: 'documentation', label: 'Guides', url: 'https://quillhouse.example/folio/guides' },
    { kind: 'privacy', label: 'Privacy', url: 'https://quillhouse.example/privacy' },
  ],
  support: {
    statement: 'By e-mail on working days, in Dutch, French, English and German, by people who edit.',
    slaHours: 24,
  },
  installation:
    '```sh\ndocker run -p 3030:3030 \\\n  -e DATABASE_URL=postgres://folio@database/folio \\\n  -v folio-media:/media \\\n  store/quillhouse/folio:7.3.0\n```\n\nThe first person who opens it becomes its owner. `folio import wordpress export.xml` brings what you have.',
  terms: { version: '12', url: 'https://quillhouse.example/terms' },
  pulls: 1_877_402,
  rating: { average: 4.6, count: 174 },
  plans: [
    {
      slug: 'studio',
      name: 'Studio',
      description: 'For each person who edits, by the month or the year.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 1900, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Editors' },
        { amount: 2100, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Editors' },
        { amount: 1700, currency: 'GBP', interval: 'month', scheme: 'per_unit', component: 'Editors' },
        { amount: 19_000, currency: 'EUR', interval: 'year', scheme: 'per_unit', component: 'Editors' },
        { amount: 21_000, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Editors' },
        { amount: 17_000, currency: 'GBP', interval: 'year', scheme: 'per_unit', component: 'Editors' },
      ],
      components: [{ name: 'Editors', min: 2, max: 250, default: 5 }],
      trialDays: 30,
      images,
    },
    {
      slug: 'house',
      name: 'House',
      description: 'Any number of editors, single sign-on, and a staging twin.',
      kind: 'paid',
      pullRequirement: 'subscribed',
      prices: [
        { amount: 1_200_000, currency: 'EUR', interval: 'year', scheme: 'flat' },
        { amount: 1_320_000, currency: 'USD', interval: 'year', scheme: 'flat' },
        { amount: 1_080_000, currency: 'GBP', interval: 'year', scheme: 'flat' },
      ],
      minimumTermMonths: 12,
      images,
    },
  ],
  releases: releasesOf('quillhouse/folio', [
    {
      version: '7.3.0',
      day: '2026-10-27',
      tags: ['7.3.0', '7.3', '7'],
      sizes: { 'linux/amd64': 121, 'linux/arm64': 118 },
      notes: 'Right-to-left languages in the margin, too.',
    },
    {
      version: '7.2.6',
      day: '2026-09-09',
      tags: ['7.2.6', '7.2'],
      sizes: { 'linux/amd64': 119, 'linux/arm64': 116 },
      severity: 'fix',
      notes: 'A note on the last word of a page no longer moves to the first of the next.',
    },
  ]),
};
