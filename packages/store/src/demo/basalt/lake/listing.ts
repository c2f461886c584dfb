import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { light } from '../../drawing/drawing.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);
const images = [{ repository: 'store/basalt/lake', tag: '4.0.1' }];

export const lake: ProductListingInput = {
  slug: 'basalt/lake',
  name: 'Basalt Lake',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'S3-compatible object storage in one container, from a shelf to forty racks. Free up to 50 TB.',
  longDescription: text('about.md'),
  categories: inCategories('databases-and-storage', 'data-science'),
  tags: ['s3', 'object storage', 'erasure coding', 'object lock'],
  screenshots: [
    dashboard({
      label: 'Forty discs, two of them broken, and nothing missing',
      palette: light('#1d6fa5'),
      title: 'lake-1 · 38 of 40 discs',
      tiles: [
        ['Objects', '812 M'],
        ['Stored', '1.7 PB'],
        ['Being mended', '2 discs'],
        ['Missing', '0'],
      ],
      chart: 'Read, gigabytes per second',
      line: [0.5, 0.48, 0.55, 0.7, 0.82, 0.8, 0.4, 0.45, 0.66, 0.72, 0.7],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Manual', url: 'https://basalt.example/lake' },
    { kind: 'source', label: 'Source', url: 'https://code.basalt.example/lake' },
  ],
  support: { statement: 'With the supported plan: any time, for storage emergencies.', slaHours: 2 },
  installation:
    '```sh\ndocker run -d -p 9000:9000 -v /mnt/discs:/discs store/basalt/lake:4.0.1 serve /discs/*\n```\n\nMake the first key with `docker exec lake lake key create`.',
  terms: { version: '3.0', url: 'https://basalt.example/terms' },
  pulls: 22_904_115,
  rating: { average: 4.7, count: 264 },
  plans: [
    {
      slug: 'open',
      name: 'Open',
      description: 'Everything, up to 50 TB, for everyone.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'everyone',
      images,
    },
    {
      slug: 'supported',
      name: 'Supported',
      description: 'Any size, with people who answer.',
      kind: 'paid',
      pullRequirement: 'subscribed',
      prices: [
        { amount: 350, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Terabytes' },
        { amount: 320, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Terabytes' },
      ],
      components: [{ name: 'Terabytes', min: 50, max: 100_000, default: 100 }],
      minimumTermMonths: 6,
      images,
    },
  ],
  releases: releasesOf('basalt/lake', [
    {
      version: '4.0.1',
      day: '2026-11-18',
      tags: ['4.0.1', '4.0', '4'],
      sizes: { 'linux/amd64': 54.3, 'linux/arm64': 52.8, 'linux/riscv64': 56.1 },
      severity: 'fix',
      notes: 'A disc that answers slowly is treated as one that does not.',
    },
    {
      version: '4.0.0',
      day: '2026-10-06',
      tags: ['4.0.0'],
      sizes: { 'linux/amd64': 54.2, 'linux/arm64': 52.7, 'linux/riscv64': 56.0 },
      notes: 'No metadata database. Read the [upgrade notes](https://basalt.example/lake/4) first.',
    },
  ]),
};
