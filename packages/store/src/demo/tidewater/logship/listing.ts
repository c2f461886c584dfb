import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const logship: ProductListingInput = {
  slug: 'tidewater/logship',
  name: 'Logship',
  type: 'plugin',
  pluginKind: 'logging',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'A logging plugin that loses no line: on disc first, then shipped as OpenTelemetry.',
  longDescription: text('about.md'),
  categories: inCategories('monitoring-and-observability'),
  tags: ['logging driver', 'otlp', 'syslog'],
  screenshots: [
    terminal({
      label: 'Installing the plugin and logging through it',
      accent: '#13c4a3',
      lines: [
        '$ docker plugin install store/tidewater/logship:1.5.2 --grant-all-permissions',
        'Installed plugin store/tidewater/logship:1.5.2',
        '$ docker run --log-driver store/tidewater/logship:1.5.2 alpine echo ahoy',
        'ahoy',
        '$ docker plugin inspect store/tidewater/logship:1.5.2 -f "{{.Enabled}}"',
        'true',
      ],
    }),
  ],
  links: [
    { kind: 'source', label: 'Source', url: 'https://code.tidewater.example/logship' },
    { kind: 'documentation', label: 'Options', url: 'https://tidewater.example/logship' },
  ],
  support: { statement: 'Best effort, in public, by those who wrote it.', slaHours: null },
  installation:
    '```sh\ndocker plugin install store/tidewater/logship:1.5.2\ndocker run --log-driver store/tidewater/logship:1.5.2 \\\n  --log-opt endpoint=http://beacon:4318 alpine echo ahoy\n```\n\nIt asks for the host network and for `/var/lib/docker-logship`, where unsent lines are kept.',
  pulls: 1_204_551,
  rating: { average: 4.2, count: 33 },
  plans: [
    {
      slug: 'free',
      name: 'Free',
      description: 'For anyone with an account, so that we can tell you of security releases.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'signed-in',
      images: [{ repository: 'store/tidewater/logship', tag: '1.5.2' }],
    },
  ],
  releases: releasesOf('tidewater/logship', [
    {
      version: '1.5.2',
      day: '2026-06-30',
      tags: ['1.5.2', '1.5', '1'],
      sizes: { 'linux/amd64': 14.2, 'linux/arm64': 13.8, 'linux/arm/v7': 13.1 },
      severity: 'fix',
      notes: 'A container that logs nothing for a day no longer keeps its file open.',
    },
  ]),
};
