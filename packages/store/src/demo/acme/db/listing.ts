import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { terminal } from '../../drawing/terminal.ts';
import { filesBeside } from '../../files.ts';
import { acmeExclusions, acmeSupport } from '../publisher.ts';
import { plans } from './plans.ts';
import { releases } from './releases.ts';

const { image, text } = filesBeside(import.meta.url);
const red = '#c2330f';

export const db: ProductListingInput = {
  slug: 'acme/db',
  name: 'Acme DB',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription:
    'SQL for records that may never be wrong: every commit on three discs, in one container, on your machines.',
  longDescription: text('about.md'),
  categories: inCategories('databases-and-storage'),
  tags: ['sql', 'database', 'acid', 'replication', 'audit', 'postgresql protocol'],
  screenshots: [
    dashboard({
      label: 'The cluster at a glance: commits, latency, replicas and pages mended',
      palette: light(red),
      title: 'ledger · 3 of 3 nodes',
      tiles: [
        ['Commits per second', '12 840'],
        ['Commit, p99', '2.9 ms'],
        ['Behind the leader', '0 rows'],
        ['Pages mended', '1'],
      ],
      chart: 'Commits per second, today',
      line: [0.2, 0.18, 0.22, 0.35, 0.6, 0.72, 0.7, 0.78, 0.66, 0.74, 0.81, 0.6, 0.42, 0.3],
    }),
    table({
      label: 'The audit trail, each entry chained to the one before',
      palette: light(red),
      title: 'Audit trail',
      columns: ['When', 'Who', 'Statement', 'Rows', 'Chain'],
      rows: [
        ['09:41:07.218', 'payroll', 'update salary', '1', '● 7f3a…c1'],
        ['09:41:07.204', 'imke', 'select patient', '12', '● b09e…4d'],
        ['09:41:06.990', 'billing', 'insert invoice', '240', '● 21c7…88'],
        ['09:41:06.511', 'migrations', 'add column', '0', '● e5d0…0a'],
        ['09:41:05.873', 'billing', 'insert invoice', '198', '● 90aa…f7'],
        ['09:41:05.002', 'imke', 'select patient', '3', '● 4be2…19'],
      ],
    }),
    terminal({
      label: 'Losing the leader: the cluster answers again after 1.6 seconds',
      accent: '#ff8a6b',
      lines: [
        '$ docker kill acme-1',
        'acme-1',
        '$ acme status',
        'cluster  ledger',
        'leader   acme-2        elected 1.6 s ago',
        'replica  acme-3        in step',
        'lost     acme-1        last seen 2.0 s ago',
        'commits  acknowledged 48 211 907, missing 0',
        '$ docker start acme-1 && acme wait --in-step',
        'acme-1 caught up: 20 114 entries in 0.4 s',
      ],
    }),
  ],
  links: [
    { kind: 'website', label: 'acme.example', url: 'https://acme.example/' },
    { kind: 'documentation', label: 'Handbook', url: 'https://acme.example/docs/db' },
    { kind: 'support', label: 'Support desk', url: 'https://acme.example/support' },
    { kind: 'privacy', label: 'What the software reports', url: 'https://acme.example/privacy' },
    { kind: 'source', label: 'Client libraries', url: 'https://code.acme.example/clients' },
  ],
  support: acmeSupport,
  installation: text('install.md'),
  terms: { version: '2026-03', url: 'https://acme.example/terms/2026-03', text: text('../terms.md') },
  excludedCountries: acmeExclusions,
  pulls: 12_480_311,
  rating: { average: 4.7, count: 318 },
  plans,
  releases,
};
