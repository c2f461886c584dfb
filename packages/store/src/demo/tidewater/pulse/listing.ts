import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { light } from '../../drawing/drawing.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const pulse: ProductListingInput = {
  slug: 'tidewater/pulse',
  name: 'Pulse',
  type: 'service',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription:
    'Uptime checks from 31 cities and from inside your network, with a status page that tells the truth.',
  longDescription: text('about.md'),
  categories: inCategories('monitoring-and-observability', 'networking'),
  tags: ['uptime', 'status page', 'on call'],
  screenshots: [
    dashboard({
      label: 'A month of one service, as its status page shows it',
      palette: light('#ef476f'),
      title: 'shop.example',
      tiles: [
        ['Up, last 30 days', '99.98 %'],
        ['Median answer', '112 ms'],
        ['Cities asking', '31'],
      ],
      chart: 'Time to answer, last 30 days',
      line: [0.3, 0.32, 0.28, 0.31, 0.34, 0.3, 0.92, 0.4, 0.31, 0.29, 0.3, 0.33, 0.3],
    }),
  ],
  links: [
    { kind: 'website', label: 'Live demo', url: 'https://pulse.tidewater.example/' },
    { kind: 'privacy', label: 'What the agent sends', url: 'https://tidewater.example/pulse/privacy' },
  ],
  support: {
    statement: 'Chat on working days, and a status page for Pulse itself that we do not run on Pulse.',
    slaHours: null,
  },
  installation:
    '```sh\ndocker run -d --restart always -e PULSE_KEY=… store/tidewater/pulse-agent:4.1.0\n```\n\nThe key is on your account’s page once you have subscribed. One agent asks up to 500 services; run two, and they share.',
  terms: { version: '7', url: 'https://tidewater.example/terms/7' },
  pulls: 988_410,
  rating: { average: 4.4, count: 58 },
  plans: [
    {
      slug: 'inside-and-out',
      name: 'Inside and out',
      description: 'Checks from the cities and from your own agents.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 600, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Services' },
        { amount: 550, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Services' },
        { amount: 6000, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Services' },
      ],
      components: [{ name: 'Services', min: 5, max: 10_000, default: 10 }],
      trialDays: 14,
      images: [{ repository: 'store/tidewater/pulse-agent', tag: '4.1.0' }],
    },
    {
      slug: 'outside',
      name: 'From outside only',
      description: 'Three services, asked from the cities. Nothing to install.',
      kind: 'free',
      pullRequirement: 'signed-in',
    },
  ],
  releases: releasesOf('tidewater/pulse', [
    {
      version: '4.1.0',
      day: '2026-08-25',
      tags: ['4.1.0', '4.1', '4'],
      sizes: { 'linux/amd64': 6.3, 'linux/arm64': 6.1, 'linux/arm/v7': 5.9, 'windows/amd64': 118 },
      notes: 'The agent runs on Windows.',
    },
  ]),
};
