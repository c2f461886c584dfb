import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const weft: ProductListingInput = {
  slug: 'lattice/weft',
  name: 'Weft',
  type: 'plugin',
  pluginKind: 'network',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'One flat, encrypted network for containers on many hosts, with no controller to look after.',
  longDescription: text('about.md'),
  categories: inCategories('networking'),
  tags: ['overlay', 'wireguard', 'ipv6', 'network driver'],
  screenshots: [
    terminal({
      label: 'Why two containers cannot talk',
      accent: '#b9b8ff',
      lines: [
        '$ weft why shop-1 payments-3',
        'shop-1       2001:db8:5::17     on host ams-2',
        'ams-2        → fra-1            WireGuard, 9.1 ms',
        'fra-1        → payments-3       2001:db8:5::2c',
        'payments-3   refuses            rule "payments only from checkout"',
        '',
        'They cannot talk. The rule is line 14 of policy.toml.',
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Handbook', url: 'https://lattice.example/weft' },
    { kind: 'source', label: 'Kernel parts (GPL)', url: 'https://code.lattice.example/weft-kernel' },
  ],
  support: { statement: 'As your hardware contract says.', slaHours: null },
  installation:
    '```sh\ndocker plugin install store/lattice/weft:2.4.0 LICENCE=/etc/weft/licence.lic\ndocker network create -d store/lattice/weft:2.4.0 --ipv6 --subnet 2001:db8:5::/64 cloth\n```',
  terms: { version: '2025-10', url: 'https://lattice.example/eula' },
  pulls: 731_006,
  rating: { average: 4.1, count: 29 },
  plans: [
    {
      slug: 'bring-your-own',
      name: 'Bring your own licence',
      description: 'For holders of a Lattice support contract. Subscribing is enough.',
      kind: 'byol',
      isDefault: true,
      pullRequirement: 'subscribed',
      images: [{ repository: 'store/lattice/weft', tag: '2.4.0' }],
    },
  ],
  releases: releasesOf('lattice/weft', [
    {
      version: '2.4.0',
      day: '2026-05-26',
      tags: ['2.4.0', '2.4', '2'],
      sizes: { 'linux/amd64': 18.8, 'linux/arm64': 18.1, 'linux/ppc64le': 19.6 },
      notes: '`weft why` speaks.',
    },
  ]),
};
