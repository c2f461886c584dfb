import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';
import { acmeExclusions, acmeSupport } from '../publisher.ts';

const { image, text } = filesBeside(import.meta.url);

export const backup: ProductListingInput = {
  slug: 'acme/backup',
  name: 'Acme Backup',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'Backups that are restored every night, so that you know before you need them.',
  longDescription: text('about.md'),
  categories: inCategories('databases-and-storage', 'security'),
  tags: ['backup', 'restore', 'ransomware', 'object lock', 's3'],
  screenshots: [
    table({
      label: 'What last night’s restores said',
      palette: light('#c2330f'),
      title: 'Restored last night',
      columns: ['Source', 'Size', 'Restored in', 'Checks', 'Result'],
      rows: [
        ['ledger', '2.1 TB', '38 min', '14 of 14', '● good'],
        ['patients', '640 GB', '12 min', '22 of 22', '● good'],
        ['wiki', '18 GB', '41 s', '3 of 3', '● good'],
        ['scans', '9.7 TB', '2 h 50 min', '6 of 6', '● good'],
        ['mail archive', '4.4 TB', '1 h 12 min', '9 of 9', '● good'],
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Handbook', url: 'https://acme.example/docs/backup' },
    { kind: 'support', label: 'Support desk', url: 'https://acme.example/support' },
  ],
  support: acmeSupport,
  installation: text('install.md'),
  compose: text('compose.yaml'),
  terms: { version: '2026-03', url: 'https://acme.example/terms/2026-03' },
  excludedCountries: acmeExclusions,
  pulls: 2_304_118,
  rating: { average: 4.5, count: 96 },
  plans: [
    {
      slug: 'standard',
      name: 'Standard',
      description: 'By the terabyte that is protected; the more, the less each one costs.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        {
          amount: 2500,
          currency: 'USD',
          interval: 'month',
          scheme: 'tiered',
          component: 'Terabytes',
          tiers: [
            { upTo: 5, amount: 2500 },
            { upTo: 50, amount: 1800 },
            { upTo: null, amount: 1200 },
          ],
        },
        {
          amount: 2300,
          currency: 'EUR',
          interval: 'month',
          scheme: 'tiered',
          component: 'Terabytes',
          tiers: [
            { upTo: 5, amount: 2300 },
            { upTo: 50, amount: 1650 },
            { upTo: null, amount: 1100 },
          ],
        },
      ],
      components: [{ name: 'Terabytes', min: 1, max: 5000, default: 2 }],
      trialDays: 30,
      images: [
        { repository: 'store/acme/backup-server', tag: '3.4.0' },
        { repository: 'store/acme/backup-agent', tag: '3.4.0' },
        { repository: 'store/acme/backup-console', tag: '3.4.0' },
      ],
    },
  ],
  releases: releasesOf('acme/backup', [
    {
      version: '3.4.0',
      day: '2026-10-20',
      tags: ['3.4.0', '3.4', '3'],
      sizes: { 'linux/amd64': 142, 'linux/arm64': 139 },
      notes: 'Restores can be checked with your own script. Object lock works on every S3-compatible target we know.',
    },
    {
      version: '3.3.2',
      day: '2026-07-02',
      tags: ['3.3.2', '3.3'],
      sizes: { 'linux/amd64': 140, 'linux/arm64': 137 },
      severity: 'security',
      notes: 'The console accepted a session for a minute after it had been ended elsewhere.',
    },
  ]),
};
