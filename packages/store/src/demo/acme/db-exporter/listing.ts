import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

export const dbExporter: ProductListingInput = {
  slug: 'acme/db-exporter',
  name: 'Acme DB Exporter',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'What Acme DB knows of itself, as OpenMetrics.',
  longDescription: text('about.md'),
  categories: inCategories('monitoring-and-observability', 'databases-and-storage'),
  tags: ['metrics', 'openmetrics', 'exporter'],
  screenshots: [
    terminal({
      label: 'A scrape',
      accent: '#ff8a6b',
      lines: [
        '$ curl -s localhost:9454/metrics | grep ^acme_',
        'acme_commits_total 48211907',
        'acme_commit_seconds{quantile="0.99"} 0.0029',
        'acme_log_quorum_lag_seconds 0.0007',
        'acme_pages_checked_total 910443122',
        'acme_pages_mended_total 1',
        'acme_licence_days_left 312',
      ],
    }),
  ],
  links: [
    { kind: 'source', label: 'Source', url: 'https://code.acme.example/db-exporter' },
    { kind: 'documentation', label: 'Metrics explained', url: 'https://acme.example/docs/exporter' },
  ],
  installation:
    '```sh\ndocker run -p 9454:9454 -e ACME_URL=postgres://exporter@acme:5454/acme store/acme/db-exporter:1.8.0\n```\n\nThen add `localhost:9454` to the targets of whatever collects your metrics.',
  pulls: 4_020_776,
  rating: { average: 4.8, count: 41 },
  plans: [
    {
      slug: 'free',
      name: 'Free',
      description: 'All of it, for everyone.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'everyone',
      images: [{ repository: 'store/acme/db-exporter', tag: '1.8.0' }],
    },
  ],
  releases: releasesOf('acme/db-exporter', [
    {
      version: '1.8.0',
      day: '2026-09-29',
      tags: ['1.8.0', '1.8', '1'],
      sizes: { 'linux/amd64': 9.1, 'linux/arm64': 8.8, 'linux/arm/v7': 8.6, 'linux/riscv64': 9.4 },
      notes: 'Days until the licence runs out.',
    },
    {
      version: '1.7.3',
      day: '2026-05-19',
      tags: ['1.7.3', '1.7'],
      sizes: { 'linux/amd64': 9.0, 'linux/arm64': 8.7 },
      severity: 'fix',
    },
  ]),
};
