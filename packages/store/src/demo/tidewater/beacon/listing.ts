import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { dark } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);
const teal = '#13c4a3';

export const beacon: ProductListingInput = {
  slug: 'tidewater/beacon',
  name: 'Beacon',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription:
    'Metrics, logs and traces in one place, on your own machines. Quiet until it matters, then specific.',
  longDescription: text('about.md'),
  categories: inCategories('monitoring-and-observability'),
  tags: ['metrics', 'logs', 'traces', 'opentelemetry', 'alerting'],
  screenshots: [
    dashboard({
      label: 'One service: its graph, with the alert that was not raised',
      palette: dark(teal),
      title: 'checkout · production',
      tiles: [
        ['Requests per second', '2 317'],
        ['Slowest 1 %', '184 ms'],
        ['Failed', '0.02 %'],
        ['Pages this week', '1'],
      ],
      chart: 'Requests per second, last 24 hours',
      line: [0.3, 0.25, 0.2, 0.18, 0.3, 0.52, 0.7, 0.66, 0.72, 0.69, 0.94, 0.71, 0.6, 0.44, 0.36],
    }),
    table({
      label: 'The lines and spans of one slow request, joined',
      palette: dark(teal),
      title: 'Request 8c1f · 1.9 s',
      columns: ['Span', 'Service', 'Took', 'It logged'],
      rows: [
        ['POST /checkout', 'web', '1.9 s', 'slow request'],
        ['reserve stock', 'stock', '31 ms', '—'],
        ['● charge', 'payments', '1.8 s', 'retry 2 of 3'],
        ['connect', 'payments', '1.5 s', 'DNS timed out'],
        ['send receipt', 'mail', '12 ms', '—'],
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Documentation', url: 'https://tidewater.example/beacon/docs' },
    { kind: 'support', label: 'Help', url: 'https://tidewater.example/help' },
    { kind: 'privacy', label: 'Privacy', url: 'https://tidewater.example/privacy' },
  ],
  support: { statement: 'The people who wrote it, by e-mail and chat, within one working day.', slaHours: 8 },
  installation: text('install.md'),
  terms: { version: '7', url: 'https://tidewater.example/terms/7' },
  pulls: 7_915_204,
  rating: { average: 4.6, count: 207 },
  plans: [
    {
      slug: 'usage',
      name: 'Pay as it flows',
      description: 'Twelve cents for each gigabyte that comes in, billed at the end of the month.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 12, currency: 'USD', interval: 'month', scheme: 'metered', component: 'Gigabytes in' },
        { amount: 11, currency: 'EUR', interval: 'month', scheme: 'metered', component: 'Gigabytes in' },
        { amount: 16, currency: 'CAD', interval: 'month', scheme: 'metered', component: 'Gigabytes in' },
      ],
      components: [{ name: 'Gigabytes in', min: 0, max: 1_000_000, default: 100 }],
      trialDays: 30,
      images: [{ repository: 'store/tidewater/beacon', tag: '2.9.0' }],
    },
    {
      slug: 'harbour',
      name: 'Harbour',
      description: 'One price whatever flows, with an engineer of ours in your channel.',
      kind: 'paid',
      pullRequirement: 'subscribed',
      prices: [
        { amount: 890_000, currency: 'USD', interval: 'year', scheme: 'flat' },
        { amount: 820_000, currency: 'EUR', interval: 'year', scheme: 'flat' },
        { amount: 1_190_000, currency: 'CAD', interval: 'year', scheme: 'flat' },
      ],
      minimumTermMonths: 12,
      images: [{ repository: 'store/tidewater/beacon', tag: '2.9.0' }],
    },
  ],
  releases: releasesOf('tidewater/beacon', [
    {
      version: '2.10.0-nightly.1121',
      day: '2026-11-21',
      tags: ['nightly', '2.10.0-nightly.1121'],
      sizes: { 'linux/amd64': 91, 'linux/arm64': 88 },
      channel: 'nightly',
    },
    {
      version: '2.9.0',
      day: '2026-11-10',
      tags: ['2.9.0', '2.9', '2'],
      sizes: { 'linux/amd64': 88, 'linux/arm64': 85 },
      notes: 'Traces are joined with the profiles of the process that served them.',
    },
    {
      version: '2.8.5',
      day: '2026-10-08',
      tags: ['2.8.5', '2.8'],
      sizes: { 'linux/amd64': 86, 'linux/arm64': 83 },
      severity: 'security',
      notes: 'A dashboard file could read other files of the process. Found by us, used by nobody that we know of.',
    },
  ]),
};
