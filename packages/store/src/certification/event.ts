import type { NewEvent } from '../outbox/event.ts';
import type { CertificateRow } from './tables.ts';

/** What is told of a certificate: as it is after what happened. @param product its slug */
export const certificateEvent = (
  type: 'certificate.issued' | 'certificate.revoked',
  row: CertificateRow,
  product: string,
  publisherId: string,
  occurredAt: Date,
): NewEvent => ({
  type,
  subject: row.id,
  publisherId,
  data: {
    certificate: {
      id: row.id,
      product,
      version: row.version,
      level: row.level,
      digests: row.digests,
      issuedAt: row.issuedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      revocationReason: row.revocationReason,
      url: `${row.issuer}/certificates/${row.id}`,
    },
  },
  occurredAt,
});
