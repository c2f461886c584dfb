import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { releasesOf } from '../../release.ts';

/** From the community, without a logo. */
export const paperboat: ProductListingInput = {
  slug: 'openyard/paperboat',
  name: 'Paperboat',
  type: 'container',
  source: 'community',
  shortDescription: 'Serves a folder over HTTP. 312 kB, no options.',
  longDescription: `Put a folder at \`/www\`, get a site on port 80. Brotli where the browser takes it, strong ETags, ranges, and nothing to configure, because there is nothing that can be.

Written on a train between Porto and Lisbon. Patches welcome, as long as it stays below one third of a megabyte.`,
  categories: inCategories('web-servers'),
  tags: ['static site', 'http', 'tiny'],
  links: [{ kind: 'source', label: 'Source', url: 'https://code.openyard.example/paperboat' }],
  installation: '```sh\ndocker run -p 8000:80 -v "$PWD:/www:ro" openyard/paperboat:1.4\n```',
  pulls: 640_128,
  rating: { average: 4.9, count: 51 },
  plans: [
    {
      slug: 'open',
      name: 'Open',
      description: 'Public domain.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'everyone',
      images: [{ repository: 'openyard/paperboat', tag: '1.4' }],
    },
  ],
  releases: releasesOf('openyard/paperboat', [
    {
      version: '1.4',
      day: '2026-04-01',
      tags: ['1.4', '1'],
      sizes: {
        'linux/amd64': 0.31,
        'linux/arm64': 0.3,
        'linux/arm/v6': 0.29,
        'linux/386': 0.3,
        'linux/riscv64': 0.32,
      },
      notes: 'Eleven kilobytes smaller.',
    },
  ]),
};
