import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dark } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

/** Names and words at the limits of what a listing takes. */
export const streaming: ProductListingInput = {
  slug: 'tidewater/regulated-event-streaming-and-change-data-capture-platform',
  name: 'Tidewater Enterprise Event Streaming & Change Data Capture Platform for Highly Regulated Industries',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription:
    'Exactly-once change-data-capture across regions, with cryptographic completeness proofs for auditors, regulators and internal controls teams',
  longDescription: text('about.md'),
  categories: inCategories('message-queues', 'integration-and-delivery', 'databases-and-storage'),
  tags: ['cdc', 'streaming', 'audit', 'kafka protocol', 'data residency', 'exactly once'],
  screenshots: [
    table({
      label: 'Streams with their lag and the proof that nothing is missing',
      palette: dark('#3a86ff'),
      title: 'Streams',
      columns: ['Stream', 'Events today', 'Lag', 'Proof'],
      rows: [
        ['core-banking.postings', '41 209 770', '0.3 s', '● complete'],
        ['cards.authorisations', '18 444 102', '0.2 s', '● complete'],
        ['kyc.documents', '9 871', '1.1 s', '● complete'],
        ['swift.messages', '220 417', '0.4 s', '● complete'],
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Architecture and evidence', url: 'https://tidewater.example/streaming/docs' },
    { kind: 'support', label: 'Customer portal', url: 'https://tidewater.example/streaming/portal' },
  ],
  support: {
    statement:
      'A named engineer, a named deputy, and a telephone that one of them answers within an hour on any day of the year. Quarterly review on site.',
    slaHours: 1,
  },
  installation:
    'Your named engineer installs it with you. To look at it first, alone and on one machine:\n\n```sh\ndocker run --rm -p 8088:8088 store/tidewater/streaming:11.2.0 try --with-sample-bank\n```',
  terms: { version: '2026-07-01', url: 'https://tidewater.example/streaming/terms' },
  excludedCountries: ['BY', 'CU', 'IR', 'KP', 'RU', 'SY'],
  pulls: 48_912,
  rating: { average: 4.9, count: 11 },
  plans: [
    {
      slug: 'enterprise',
      name: 'Enterprise Agreement with Named Engineering Contacts & Quarterly On-Site Regulatory Review, 3 Years',
      description:
        'Up to twelve regions. Licences, evidence packages and on-site reviews are part of it; changes of scope are agreed in writing.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 24_000_000, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Regions' },
        { amount: 21_600_000, currency: 'CHF', interval: 'year', scheme: 'per_unit', component: 'Regions' },
      ],
      components: [{ name: 'Regions', min: 2, max: 12, default: 2 }],
      minimumTermMonths: 36,
      usesProductKeys: true,
      images: [{ repository: 'store/tidewater/streaming', tag: '11.2.0' }],
    },
  ],
  releases: releasesOf('tidewater/streaming', [
    {
      version: '11.2.0',
      day: '2026-09-01',
      tags: ['11.2.0', '11.2', '11'],
      sizes: { 'linux/amd64': 611, 'linux/s390x': 640, 'linux/ppc64le': 655 },
      notes: 'Db2 for z/OS as a source. Proofs can be checked with a program of 200 lines that your auditor may write.',
    },
  ]),
};
