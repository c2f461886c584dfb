import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const galley: ProductListingInput = {
  slug: 'quillhouse/galley',
  name: 'Galley',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'HTML in, print-ready PDF out: bleed, footnotes, spot colours, and accessible tags. Bought once.',
  longDescription: text('about.md'),
  categories: inCategories('content-management-system', 'developer-tools'),
  tags: ['pdf', 'print', 'css paged media', 'pdf/ua', 'typesetting'],
  screenshots: [
    terminal({
      label: 'A book of 312 pages from one address',
      accent: '#e0a526',
      lines: [
        '$ curl -s localhost:8180/print -d url=https://press.example/book.html \\',
        '    -d profile=pdf-a-4 -o book.pdf -w "%{time_total} s"',
        '6.4 s',
        '$ galley check book.pdf',
        'pages         312, 148 × 210 mm, bleed 3 mm',
        'fonts         6, all embedded',
        'PDF/A-4       conforms',
        'PDF/UA-1      conforms, 1 931 tags',
        'overfull      0 lines',
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Manual, itself made with Galley', url: 'https://quillhouse.example/galley.pdf' },
  ],
  support: { statement: 'Two years of e-mail support from the day you buy it.', slaHours: 48 },
  installation: '```sh\ndocker run -p 8180:8180 -v "$PWD/fonts:/fonts:ro" store/quillhouse/galley:5.8.1\n```',
  terms: { version: '5', url: 'https://quillhouse.example/galley/licence' },
  pulls: 402_118,
  rating: { average: 4.9, count: 63 },
  plans: [
    {
      slug: 'server',
      name: 'One server',
      description: 'Yours for ever, with every 5.x release.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 79_000, currency: 'EUR', interval: 'once', scheme: 'flat' },
        { amount: 85_000, currency: 'USD', interval: 'once', scheme: 'flat' },
        { amount: 69_000, currency: 'GBP', interval: 'once', scheme: 'flat' },
        { amount: 128_000, currency: 'JPY', interval: 'once', scheme: 'flat' },
        { amount: 75_000, currency: 'CHF', interval: 'once', scheme: 'flat' },
      ],
      usesProductKeys: true,
      images: [{ repository: 'store/quillhouse/galley', tag: '5.8.1' }],
    },
  ],
  releases: releasesOf('quillhouse/galley', [
    {
      version: '5.8.1',
      day: '2026-07-21',
      tags: ['5.8.1', '5.8', '5'],
      sizes: { 'linux/amd64': 96.4, 'linux/arm64': 94.8 },
      severity: 'fix',
      notes: 'Footnotes in tables that break across three pages.',
    },
  ]),
};
