import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const cartographer: ProductListingInput = {
  slug: 'commons/cartographer',
  name: 'Cartographer',
  type: 'container',
  source: 'official',
  icon: image('icon.svg'),
  shortDescription: 'Maps from one file: vector tiles, styles and pictures, for a city or the planet.',
  longDescription: text('about.md'),
  categories: inCategories('data-science', 'web-servers', 'internet-of-things'),
  tags: ['maps', 'vector tiles', 'pmtiles', 'geo'],
  screenshots: [
    terminal({
      label: 'A city on a laptop',
      accent: '#81b29a',
      lines: [
        '$ docker run -p 8600:8600 -v "$PWD:/maps:ro" commons/cartographer:1.19.0',
        'porto.pmtiles   38 MB, zoom 0–15, © OpenStreetMap contributors',
        'styles          day, night, paper',
        'listening on http://localhost:8600',
        '$ curl -so porto.png "localhost:8600/paper/-8.61,41.15,13/600x400.png"',
      ],
    }),
  ],
  links: [{ kind: 'source', label: 'Source', url: 'https://code.commons.example/cartographer' }],
  installation: '```sh\ndocker run -p 8600:8600 -v "$PWD:/maps:ro" commons/cartographer:1.19.0\n```',
  pulls: 2_770_401,
  rating: { average: 4.5, count: 66 },
  plans: [
    {
      slug: 'image',
      name: 'Official image',
      description: 'Free for everyone, without signing in.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'everyone',
      images: [{ repository: 'commons/cartographer', tag: '1.19.0' }],
    },
  ],
  releases: releasesOf('commons/cartographer', [
    {
      version: '1.19.0',
      day: '2026-07-07',
      tags: ['1.19.0', '1.19', '1'],
      sizes: {
        'linux/amd64': 33.4,
        'linux/arm64': 32.6,
        'linux/riscv64': 34.9,
        'linux/s390x': 35.2,
        'windows/amd64': 124,
      },
      notes: 'The *paper* style, for printing.',
    },
  ]),
};
