import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const strongroom: ProductListingInput = {
  slug: 'ironbark/strongroom',
  name: 'Strongroom',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'Secrets for the workloads that may have them, sealed by your hardware, opened by your people.',
  longDescription: text('about.md'),
  categories: inCategories('security'),
  tags: ['secrets', 'hsm', 'pkcs11', 'post-quantum', 'key ceremony'],
  screenshots: [
    terminal({
      label: 'Opening the strongroom: three of five card holders',
      accent: '#d08a4e',
      lines: [
        '$ strongroom open',
        'sealed since 2026-11-20 02:00 UTC by planned maintenance',
        'waiting for 3 of 5 card holders',
        '  14:02:11  A. Kask        terminal 1   accepted',
        '  14:02:58  J. Nguyen      terminal 2   accepted',
        '  14:03:20  R. Oyelaran    terminal 1   accepted',
        'open. 1 204 workloads reconnected in 2.1 s',
        'this ceremony is entry 311 of the journal, sha256 9c1d…e07a',
      ],
    }),
  ],
  links: [
    { kind: 'website', label: 'Laboratory reports', url: 'https://ironbark.example/strongroom/evidence' },
    { kind: 'support', label: 'Emergency line', url: 'https://ironbark.example/strongroom/emergency' },
  ],
  support: {
    statement:
      'An emergency line that a person answers, every hour of every day, and a spare module within a day in 14 countries.',
    slaHours: 1,
  },
  installation:
    'Follow the ceremony in the [handbook](https://ironbark.example/strongroom/handbook). For a trial run with a software seal that warns on every line:\n\n```sh\ndocker run --rm -v "$PWD/licence:/licence:ro" store/ironbark/strongroom:2.0.3 rehearse\n```',
  terms: { version: '2026-01', url: 'https://ironbark.example/strongroom/terms' },
  excludedCountries: ['BY', 'CU', 'IR', 'KP', 'MM', 'RU', 'SY'],
  pulls: 87_330,
  rating: { average: 4.8, count: 19 },
  plans: [
    {
      slug: 'site',
      name: 'Site licence',
      description:
        'Bring a licence made out for your site. Write to sales@ironbark.example or use the contact link to obtain one.',
      kind: 'byol',
      gated: true,
      isDefault: true,
      pullRequirement: 'subscribed',
      usesProductKeys: true,
      images: [{ repository: 'store/ironbark/strongroom', tag: '2.0.3' }],
      contactUrl: 'https://ironbark.example/strongroom/talk',
    },
  ],
  releases: releasesOf('ironbark/strongroom', [
    {
      version: '2.0.3',
      day: '2026-11-05',
      tags: ['2.0.3'],
      sizes: { 'linux/amd64': 31.5, 'linux/arm64': 30.9, 'linux/s390x': 33.2 },
      severity: 'security',
      notes:
        'A card reader that was unplugged at the right microsecond left a session open until the next heartbeat (2 s).',
    },
    {
      version: '2.0.0',
      day: '2026-02-17',
      tags: ['2.0.0'],
      sizes: { 'linux/amd64': 31.1, 'linux/arm64': 30.4 },
      notes: 'Post-quantum key exchange.',
    },
  ]),
};
