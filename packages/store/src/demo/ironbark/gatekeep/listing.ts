import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);
const images = [{ repository: 'store/ironbark/gatekeep', tag: '3.1.0' }];

export const gatekeep: ProductListingInput = {
  slug: 'ironbark/gatekeep',
  name: 'Gatekeep',
  type: 'plugin',
  pluginKind: 'authorization',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'Decides who may run what on a Docker host, by a policy that you can read.',
  longDescription: text('about.md'),
  categories: inCategories('security'),
  tags: ['authorization', 'policy', 'rego', 'docker socket', 'audit'],
  screenshots: [
    table({
      label: 'Decisions of the last minute, each with the rule that made it',
      palette: light('#b3541e'),
      title: 'Decisions · observe mode',
      columns: ['Who', 'Wanted to', 'Image', 'Rule'],
      rows: [
        ['ci-runner', 'create', 'registry/build:91', 'allow builds'],
        ['ana', 'exec', 'web-2', 'allow on call'],
        ['● marek', 'create --privileged', 'debian', 'no privileged'],
        ['ci-runner', 'push', 'registry/web:3.2', 'allow builds'],
        ['● unknown', 'mount /', 'alpine', 'no host root'],
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: 'Policy cookbook', url: 'https://ironbark.example/gatekeep/cookbook' },
    { kind: 'support', label: 'Report a flaw', url: 'https://ironbark.example/security' },
  ],
  support: { statement: 'Working days in Melbourne and Tallinn, which between them is most hours.', slaHours: 12 },
  installation:
    '```sh\ndocker plugin install store/ironbark/gatekeep:3.1.0\n```\n\nAdd it to `/etc/docker/daemon.json` and reload the Engine:\n\n```json\n{ "authorization-plugins": ["store/ironbark/gatekeep:3.1.0"] }\n```\n\nIt starts in observe mode. Read a day of its log before you type `gatekeep enforce`.',
  terms: { version: '4.2', url: 'https://ironbark.example/terms/4.2' },
  excludedCountries: ['CU', 'IR', 'KP', 'SY'],
  pulls: 614_209,
  rating: { average: 4.3, count: 47 },
  plans: [
    {
      slug: 'hosts',
      name: 'By the host',
      description: 'Per host and month, all updates.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 900, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Hosts' },
        { amount: 1400, currency: 'AUD', interval: 'month', scheme: 'per_unit', component: 'Hosts' },
        { amount: 800, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Hosts' },
      ],
      components: [{ name: 'Hosts', min: 1, max: 10_000, default: 5 }],
      trialDays: 30,
      images,
    },
    {
      slug: 'perpetual',
      name: 'For ever',
      description: 'Pay once for up to 50 hosts, with three years of updates.',
      kind: 'paid',
      pullRequirement: 'subscribed',
      prices: [
        { amount: 980_000, currency: 'USD', interval: 'once', scheme: 'flat' },
        { amount: 1_490_000, currency: 'AUD', interval: 'once', scheme: 'flat' },
        { amount: 890_000, currency: 'EUR', interval: 'once', scheme: 'flat' },
      ],
      usesProductKeys: true,
      images,
    },
  ],
  releases: releasesOf('ironbark/gatekeep', [
    {
      version: '3.1.0',
      day: '2026-10-13',
      tags: ['3.1.0', '3.1', '3'],
      sizes: { 'linux/amd64': 22.4, 'linux/arm64': 21.9 },
      notes: 'Policies as tables: a spreadsheet that your auditor can read.',
    },
    {
      version: '3.0.4',
      day: '2026-08-04',
      tags: ['3.0.4', '3.0'],
      sizes: { 'linux/amd64': 21.7, 'linux/arm64': 21.2 },
      severity: 'security',
      notes: 'A request with two `Host` headers was judged by the first and served by the second. **Update.**',
    },
  ]),
};
