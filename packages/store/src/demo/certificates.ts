/** What the demo's operator has certified. */
import type { CertificateCheck } from '@chandlery/contract';
import type { CertificationRequest } from '../certification/request.ts';

type DemoCertificate = Pick<CertificationRequest, 'product' | 'version' | 'level' | 'checks'>;

const ofImage = ['official-base', 'no-supervisor', 'non-root', 'health-check', 'labels', 'platforms'];
const ofRun = ['starts', 'logs', 'graceful-stop'];

/** @param advised names of checks that were not met, which is advice only */
const inspected = (names: readonly string[], advised: readonly string[] = []): CertificateCheck[] =>
  names.map((id) => ({ id, outcome: advised.includes(id) ? 'advised' : 'passed' }));

const container = (product: string, version: string, advised: readonly string[] = []): DemoCertificate => ({
  product,
  version,
  checks: inspected([...ofImage, ...ofRun], advised),
});

/** A plugin runs as root, and has no health check of its own. */
const plugin = (product: string, version: string): DemoCertificate => ({
  product,
  version,
  checks: [...inspected(['official-base', 'labels', 'platforms', ...ofRun, 'plugin-api'])],
});

export const certificates: readonly DemoCertificate[] = [
  container('acme/db', '5.2.1'),
  container('acme/backup', '3.4.0', ['health-check']),
  container('noor/lisan', '2.2.0'),
  container('quillhouse/folio', '7.3.0'),
  plugin('ironbark/gatekeep', '3.1.0'),
  container('ironbark/strongroom', '2.0.3'),
  container('tidewater/regulated-event-streaming-and-change-data-capture-platform', '11.2.0', ['non-root']),
  container('tidewater/beacon', '2.9.0'),
  plugin('tidewater/logship', '1.5.2'),
  plugin('basalt/volumes', '1.12.0'),
  container('basalt/lake', '4.0.1'),
  { ...container('lattice/edge', '9.0.2', ['non-root']), level: 'infrastructure' },
  plugin('lattice/weft', '2.4.0'),
  container('hoshizora/chohyo', '8.1.0'),
];

/** One that holds no longer, so that there is a page of such a one to look at. */
export const revoked: DemoCertificate & { readonly reason: string } = {
  ...plugin('basalt/volumes', '1.11.3'),
  reason: 'A snapshot that was taken during a failover could lack the last second. 1.12.0 mends it.',
};
