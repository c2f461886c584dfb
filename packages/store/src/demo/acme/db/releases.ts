import { releasesOf } from '../../release.ts';

export const releases = releasesOf('acme/db', [
  {
    version: '6.0.0-beta.2',
    day: '2026-11-17',
    tags: ['6.0.0-beta.2', '6.0-beta'],
    sizes: { 'linux/amd64': 71.4, 'linux/arm64': 69.8 },
    channel: 'beta',
    notes: 'Follower reads with bounded staleness. **Not for data that you need**: the format may still change.',
  },
  {
    version: '5.2.1',
    day: '2026-11-03',
    tags: ['5.2.1', '5.2', '5'],
    sizes: { 'linux/amd64': 68.2, 'linux/arm64': 66.9 },
    severity: 'fix',
    notes:
      '- A replica that joins under load no longer asks for the same range twice.\n- `acme status` names the disc whose page was mended.',
  },
  {
    version: '5.2.0',
    day: '2026-09-22',
    tags: ['5.2.0'],
    sizes: { 'linux/amd64': 68.1, 'linux/arm64': 66.8 },
    severity: 'feature',
    notes: 'Indexes are built while rows are written, and the audit trail can be exported as JSON Lines.',
  },
  {
    version: '5.1.4',
    day: '2026-08-11',
    tags: ['5.1.4', '5.1'],
    sizes: { 'linux/amd64': 66.0, 'linux/arm64': 64.7 },
    severity: 'security',
    notes:
      'A client with an expired certificate was accepted for up to one second after the clock was set back. **Update if clients sign in by certificate.**',
  },
  {
    version: '5.0.0',
    day: '2026-04-14',
    tags: ['5.0.0', '5.0'],
    sizes: { 'linux/amd64': 65.3, 'linux/arm64': 64.1 },
    notes:
      'One log instead of three. Read the [upgrade notes](https://acme.example/docs/db/5) first: version 4 cannot read it.',
  },
]);
