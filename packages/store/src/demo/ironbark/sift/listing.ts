import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dark } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const sift: ProductListingInput = {
  slug: 'ironbark/sift',
  name: 'Sift',
  type: 'container',
  source: 'store',
  status: 'on_hold',
  statusReason:
    'Its archive reader has a known flaw (CVSS 8.1): a crafted image can make it write outside its folder. Scan only images that you built yourself until 4.6.2, which is in review.',
  icon: image('icon.svg'),
  shortDescription: 'Of a thousand findings in your images, the nine that can be reached.',
  longDescription: text('about.md'),
  categories: inCategories('security', 'developer-tools'),
  tags: ['scanner', 'sbom', 'vex', 'sarif', 'reachability'],
  screenshots: [
    table({
      label: 'Findings that can be reached, and the change that mends each',
      palette: dark('#d08a4e'),
      title: 'web:3.2 · 1 041 findings, 3 reachable',
      columns: ['Finding', 'Score', 'Reached from', 'Mended by'],
      rows: [
        ['● path traversal', '8.8', 'upload handler', 'archive 1.9.4'],
        ['● unbounded regexp', '7.5', 'search box', 'change offered'],
        ['● weak random', '5.3', 'password reset', 'change offered'],
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Guide', url: 'https://ironbark.example/sift/guide' },
    { kind: 'support', label: 'Advisory IB-2026-014', url: 'https://ironbark.example/advisories/IB-2026-014' },
  ],
  support: { statement: 'Working days in Melbourne and Tallinn.', slaHours: 12 },
  installation: '```sh\ndocker run --rm -v "$PWD:/report" store/ironbark/sift:4.6.1 scan registry.example/web:3.2\n```',
  terms: { version: '4.2', url: 'https://ironbark.example/terms/4.2' },
  pulls: 3_118_870,
  rating: { average: 3.9, count: 122 },
  plans: [
    {
      slug: 'seats',
      name: 'Seats',
      description: 'For each person who reads reports. Pipelines scan for free.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 2900, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Seats' },
        { amount: 2700, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Seats' },
      ],
      components: [{ name: 'Seats', min: 1, max: 500, default: 3 }],
      images: [{ repository: 'store/ironbark/sift', tag: '4.6.1' }],
    },
  ],
  releases: releasesOf('ironbark/sift', [
    {
      version: '4.6.1',
      day: '2026-09-15',
      tags: ['4.6.1', '4.6', '4'],
      sizes: { 'linux/amd64': 164, 'linux/arm64': 158 },
      severity: 'fix',
      notes: 'Reads images with more than 127 layers.',
    },
  ]),
};
