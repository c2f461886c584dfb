import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const volumes: ProductListingInput = {
  slug: 'basalt/volumes',
  name: 'Basalt Volumes',
  type: 'plugin',
  pluginKind: 'volume',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'Volumes that follow their containers from host to host, written twice and snapshotted in use.',
  longDescription: text('about.md'),
  categories: inCategories('databases-and-storage'),
  tags: ['volume driver', 'replication', 'snapshots', 'encryption'],
  screenshots: [
    terminal({
      label: 'A volume moves with its service',
      accent: '#ffb547',
      lines: [
        '$ docker volume create -d store/basalt/volumes:1.12.0 -o size=200G orders',
        'orders',
        '$ docker service update --constraint-add node.hostname==rey-3 shop',
        'shop: moved rey-1 → rey-3',
        '$ basalt volume orders',
        'size 200 GB, 61 GB used, 3 snapshots',
        'copies rey-3 (primary since 0.8 s), rey-2 (in step)',
      ],
    }),
  ],
  links: [{ kind: 'documentation', label: 'Manual', url: 'https://basalt.example/volumes' }],
  support: { statement: 'Working days, Reykjavík time; storage emergencies at any time.', slaHours: 4 },
  installation:
    '```sh\ndocker plugin install store/basalt/volumes:1.12.0 DISC=/dev/nvme1n1\ndocker volume create -d store/basalt/volumes:1.12.0 -o size=200G orders\n```',
  terms: { version: '3.0', url: 'https://basalt.example/terms' },
  pulls: 1_530_664,
  rating: { average: 4.4, count: 72 },
  plans: [
    {
      slug: 'terabytes',
      name: 'By the terabyte',
      description: 'What your volumes hold, both copies counted as one.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        {
          amount: 4000,
          currency: 'USD',
          interval: 'month',
          scheme: 'tiered',
          component: 'Terabytes',
          tiers: [
            { upTo: 2, amount: 4000 },
            { upTo: 20, amount: 2900 },
            { upTo: null, amount: 1900 },
          ],
        },
        {
          amount: 5600,
          currency: 'ISK',
          interval: 'month',
          scheme: 'tiered',
          component: 'Terabytes',
          tiers: [
            { upTo: 2, amount: 5600 },
            { upTo: 20, amount: 4000 },
            { upTo: null, amount: 2600 },
          ],
        },
      ],
      components: [{ name: 'Terabytes', min: 1, max: 1000, default: 1 }],
      trialDays: 14,
      images: [{ repository: 'store/basalt/volumes', tag: '1.12.0' }],
    },
  ],
  releases: releasesOf('basalt/volumes', [
    {
      version: '1.12.0',
      day: '2026-10-01',
      tags: ['1.12.0', '1.12', '1'],
      sizes: { 'linux/amd64': 41, 'linux/arm64': 39.5 },
      notes: 'Handing a volume over takes 0.8 s instead of 3.',
    },
    {
      version: '1.11.3',
      day: '2026-06-09',
      tags: ['1.11.3', '1.11'],
      sizes: { 'linux/amd64': 40.6, 'linux/arm64': 39.2 },
      severity: 'fix',
    },
  ]),
};
