/** A small catalogue that between its products uses every field a page shows. */
import { digestOf } from '../../certification/test/authority.ts';
import type { ProductListingInput } from '../../catalogue/listing.ts';
import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';

const svg = (colour: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10"><rect width="16" height="10" fill="${colour}"/></svg>`,
  );

export const publishers: readonly PublisherListingInput[] = [
  {
    slug: 'acme',
    name: 'Acme Data GmbH',
    verified: true,
    website: 'https://acme.example/',
    story: 'We make databases.\n\n<script>alert(1)</script>',
  },
  { slug: 'noor', name: 'نور للبرمجيات' },
  { slug: 'library', name: 'Official Images', verified: true },
];

const free = {
  slug: 'free',
  name: 'Free',
  description: 'All of it.',
  kind: 'free',
  isDefault: true,
  pullRequirement: 'everyone',
} as const;

const database: ProductListingInput = {
  slug: 'acme/db',
  name: 'Acme DB <b>',
  type: 'container',
  source: 'store',
  icon: { bytes: svg('teal') },
  shortDescription: 'A database that keeps what it is given.',
  longDescription: '# Why\n\nIt **keeps** things. [Docs](https://acme.example/docs)\n\n<img src=x onerror=alert(1)>',
  categories: [{ slug: 'databases', name: 'Databases' }],
  tags: ['sql', 'backup'],
  screenshots: [{ bytes: svg('navy'), label: 'The dashboard' }],
  links: [{ kind: 'support', label: 'Help desk', url: 'https://acme.example/help' }],
  support: { statement: 'Weekdays, 8 to 18 CET.', slaHours: 4 },
  installation: 'Start it:\n\n```sh\ndocker compose up\n```',
  compose: 'services:\n  db:\n    image: store/acme/db:2.1.0',
  terms: { version: '2026-01', text: '## Licence\n\nUse it well.' },
  excludedCountries: ['CU', 'KP'],
  pulls: 12_345_678,
  rating: { average: 4.5, count: 12 },
  plans: [
    {
      slug: 'team',
      name: 'Team',
      description: 'Five nodes.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' },
        { amount: 49000, currency: 'USD', interval: 'year', scheme: 'flat' },
        { amount: 7000, currency: 'JPY', interval: 'month', scheme: 'flat' },
      ],
      components: [{ name: 'Nodes', min: 1, max: 5, default: 3 }],
      trialDays: 14,
      minimumTermMonths: 12,
      usesProductKeys: true,
      images: [{ repository: 'store/acme/db', tag: '2.1.0' }],
    },
    {
      slug: 'cluster',
      name: 'Cluster',
      description: 'Any number of nodes.',
      kind: 'paid',
      pullRequirement: 'subscribed',
      prices: [
        {
          amount: 0,
          currency: 'EUR',
          interval: 'year',
          scheme: 'tiered',
          component: 'Nodes',
          tiers: [
            { upTo: 10, amount: 9000 },
            { upTo: null, amount: 5000 },
          ],
        },
      ],
      images: [
        { repository: 'store/acme/db', tag: '2.1.0' },
        { repository: 'store/acme/console', tag: '2.1.0' },
      ],
    },
    {
      slug: 'own',
      name: 'Your own',
      description: 'Licences are to be had from our sales team.',
      kind: 'byol',
      gated: true,
      pullRequirement: 'subscribed',
      images: [{ repository: 'store/acme/db-own', tag: '2.1.0' }],
      contactUrl: 'https://acme.example/sales',
    },
  ],
  releases: [
    {
      version: '2.1.0',
      tags: ['2.1.0', '2.1', '2'],
      severity: 'security',
      notes: '# Changes\n\nCVE fixed.',
      releasedAt: '2026-10-01T10:00:00Z',
      platforms: [
        { platform: 'linux/amd64', size: 48_000_000, digest: digestOf('a') },
        { platform: 'windows/amd64', digest: digestOf('b') },
      ],
    },
    { version: '2.0.0', tags: ['2.0.0'], severity: 'feature', platforms: [{ platform: 'linux/amd64' }] },
  ],
};

const held: ProductListingInput = {
  slug: 'noor/matbaa',
  name: 'مطبعة نور',
  type: 'plugin',
  pluginKind: 'volume',
  source: 'community',
  status: 'on_hold',
  statusReason: 'CVE-2026-1 waits for a fix.',
  shortDescription: 'خدمة طباعة للمستندات العربية.',
  categories: [{ slug: 'tools', name: 'Tools' }],
  plans: [{ ...free, images: [{ repository: 'noor/matbaa', tag: '1' }] }],
};

const old: ProductListingInput = {
  slug: 'library/oldies',
  name: 'oldies',
  type: 'container',
  source: 'official',
  status: 'deprecated',
  shortDescription: 'Was good once.',
  categories: [{ slug: 'databases', name: 'Databases' }],
  plans: [{ ...free, images: [{ repository: 'library/oldies', tag: '3' }] }],
};

/** As many as make more than one page of results. */
const many: readonly ProductListingInput[] = Array.from({ length: 30 }, (_, number) => ({
  ...old,
  slug: `library/tool-${number}`,
  name: `tool-${number}`,
  status: 'published' as const,
  type: number === 0 ? ('service' as const) : ('container' as const),
  categories: [{ slug: 'tools', name: 'Tools' }],
  plans: [{ ...free, images: number === 0 ? [] : [{ repository: `library/tool-${number}`, tag: '1' }] }],
  releases: Array.from({ length: number === 1 ? 25 : 0 }, (_release, minor) => ({
    version: `1.${24 - minor}`,
    tags: [`1.${24 - minor}`],
    platforms: [],
  })),
}));

export const products: readonly ProductListingInput[] = [database, held, old, ...many];
