import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const classic: ProductListingInput = {
  slug: 'basalt/classic',
  name: 'Basalt Classic',
  type: 'container',
  source: 'store',
  status: 'deprecated',
  statusReason: 'Replaced by Basalt Volumes. It receives security releases until 31 March 2027 and none after.',
  icon: image('icon.svg'),
  shortDescription: 'The block store of 2013 to 2024. Use Basalt Volumes for anything new.',
  longDescription: text('about.md'),
  categories: inCategories('databases-and-storage'),
  tags: ['block storage', 'iscsi'],
  screenshots: [
    table({
      label: 'Volumes and where they have moved',
      palette: light('#8a8780'),
      title: 'Moving to Basalt Volumes',
      columns: ['Volume', 'Size', 'State'],
      rows: [
        ['orders', '200 GB', 'moved on 3 November'],
        ['mail', '1.1 TB', 'moved on 5 November'],
        ['● archive', '9.0 TB', 'moving, 61 %'],
      ],
    }),
  ],
  links: [{ kind: 'documentation', label: 'How to move', url: 'https://basalt.example/classic/move' }],
  support: { statement: 'Until 31 March 2027, and for moving away from it as long as it takes.', slaHours: 24 },
  pulls: 9_071_544,
  rating: { average: 3.8, count: 402 },
  plans: [
    {
      slug: 'existing',
      name: 'Existing customers',
      description: 'For licences bought before 2025.',
      kind: 'byol',
      isDefault: true,
      pullRequirement: 'subscribed',
      images: [{ repository: 'store/basalt/classic', tag: '11.9.7' }],
    },
  ],
  releases: releasesOf('basalt/classic', [
    {
      version: '11.9.7',
      day: '2026-03-10',
      tags: ['11.9.7', '11.9', '11'],
      sizes: { 'linux/amd64': 212 },
      severity: 'security',
      notes: 'The bundled TLS library, and nothing else.',
    },
  ]),
};
