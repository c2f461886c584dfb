import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { dark } from '../../drawing/drawing.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const edge: ProductListingInput = {
  slug: 'lattice/edge',
  name: 'Lattice Edge',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'TLS, HTTP/3, routing and a firewall that explains itself, in front of everything you run.',
  longDescription: text('about.md'),
  categories: inCategories('networking', 'web-servers', 'api-management'),
  tags: ['load balancer', 'ingress', 'http3', 'waf', 'windows'],
  screenshots: [
    dashboard({
      label: 'A fleet of eight nodes during an upgrade',
      palette: dark('#8f8dff'),
      title: 'Fleet · 8 nodes · upgrading 3 of 8',
      tiles: [
        ['Requests per second', '184 206'],
        ['Added, p99', '0.4 ms'],
        ['Refused by rule', '1.2 %'],
        ['Dropped', '0'],
      ],
      chart: 'Requests per second through the upgrade',
      line: [0.62, 0.64, 0.61, 0.66, 0.65, 0.63, 0.67, 0.66, 0.68, 0.66],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Reference', url: 'https://lattice.example/edge/reference' },
    { kind: 'support', label: 'Support', url: 'https://lattice.example/support' },
  ],
  support: { statement: 'Around the clock, by telephone, in English, Danish and Portuguese.', slaHours: 2 },
  installation:
    '```sh\ndocker run -p 80:80 -p 443:443/tcp -p 443:443/udp \\\n  -v "$PWD/edge.toml:/etc/edge.toml:ro" -v certificates:/certificates \\\n  store/lattice/edge:9.0.2\n```\n\nOn Windows Server 2025 the same image runs with `--isolation process`.',
  terms: { version: '2026-05', url: 'https://lattice.example/edge/terms' },
  pulls: 5_660_219,
  rating: { average: 4.5, count: 141 },
  plans: [
    {
      slug: 'node',
      name: 'Node',
      description: 'By the node and year; the first year is the shortest.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 119_000, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Nodes' },
        { amount: 109_000, currency: 'EUR', interval: 'year', scheme: 'per_unit', component: 'Nodes' },
        { amount: 590_000, currency: 'BRL', interval: 'year', scheme: 'per_unit', component: 'Nodes' },
        { amount: 799_000, currency: 'DKK', interval: 'year', scheme: 'per_unit', component: 'Nodes' },
      ],
      components: [
        { name: 'Nodes', min: 2, max: 200, default: 2 },
        { name: 'Sites', min: 1, max: 20, default: 1 },
      ],
      trialDays: 45,
      minimumTermMonths: 12,
      usesProductKeys: true,
      images: [{ repository: 'store/lattice/edge', tag: '9.0.2' }],
    },
  ],
  releases: releasesOf('lattice/edge', [
    {
      version: '9.0.2',
      day: '2026-11-12',
      tags: ['9.0.2', '9.0', '9'],
      sizes: { 'linux/amd64': 28.7, 'linux/arm64': 27.9, 'windows/amd64': 131 },
      severity: 'security',
      notes:
        'A stream that was reset 10 000 times in a second could hold its memory until the connection ended. **Update nodes that face the internet.**',
    },
    {
      version: '9.0.0',
      day: '2026-06-16',
      tags: ['9.0.0'],
      sizes: { 'linux/amd64': 28.4, 'linux/arm64': 27.6, 'windows/amd64': 130 },
      notes: 'HTTP/3 between nodes, and rules that say why.',
    },
  ]),
};
