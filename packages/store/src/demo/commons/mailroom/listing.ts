import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { light } from '../../drawing/drawing.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const mailroom: ProductListingInput = {
  slug: 'commons/mailroom',
  name: 'Mailroom',
  type: 'container',
  source: 'official',
  icon: image('icon.svg'),
  shortDescription: 'Delivers the mail of your applications, signed and patiently, and says where each message is.',
  longDescription: text('about.md'),
  categories: inCategories('message-queues', 'networking'),
  tags: ['smtp', 'dkim', 'relay', 'email'],
  screenshots: [
    dashboard({
      label: 'A day of mail',
      palette: light('#e07a5f'),
      title: 'Today',
      tiles: [
        ['Sent', '18 402'],
        ['Delivered', '99.1 %'],
        ['Waiting', '37'],
        ['Refused', '4'],
      ],
      chart: 'Messages per hour',
      line: [0.1, 0.08, 0.06, 0.2, 0.6, 0.8, 0.75, 0.62, 0.7, 0.55, 0.3, 0.2],
    }),
  ],
  links: [
    { kind: 'source', label: 'Source', url: 'https://code.commons.example/mailroom' },
    { kind: 'documentation', label: 'Handbook', url: 'https://commons.example/mailroom' },
  ],
  installation:
    '```sh\ndocker run -d -p 587:587 -v mailroom:/var/mailroom -e HOST=mail.example.org commons/mailroom:2.5.0\ndocker logs mailroom   # prints the DNS records to add\n```',
  pulls: 31_550_908,
  rating: { average: 4.6, count: 190 },
  plans: [
    {
      slug: 'image',
      name: 'Official image',
      description: 'Free for everyone, without signing in.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'everyone',
      images: [{ repository: 'commons/mailroom', tag: '2.5.0' }],
    },
  ],
  releases: releasesOf('commons/mailroom', [
    {
      version: '2.5.0',
      day: '2026-11-02',
      tags: ['2.5.0', '2.5', '2'],
      sizes: { 'linux/amd64': 17.2, 'linux/arm64': 16.8, 'linux/arm/v7': 16.1, 'linux/s390x': 18.3 },
      notes: 'Warms up a new address by itself.',
    },
    {
      version: '2.4.7',
      day: '2026-08-31',
      tags: ['2.4.7', '2.4'],
      sizes: { 'linux/amd64': 17.0, 'linux/arm64': 16.6, 'linux/arm/v7': 16.0, 'linux/s390x': 18.1 },
      severity: 'security',
      notes: 'A line end inside a header no longer starts another message (SMTP smuggling).',
    },
  ]),
};
