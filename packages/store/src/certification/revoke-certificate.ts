import { eq } from 'drizzle-orm';
import { type Decision, recordDecision } from '../audit/record-decision.ts';
import type { Database } from '../database/database.ts';
import { CertificationError } from './request.ts';
import { holdProduct, publishCertification } from './settle.ts';
import { certificates } from './tables.ts';

/**
 * Revokes a certificate for good: an operator's decision. Within minutes nobody shows its mark.
 * @param decision its reason is shown on the certificate's page
 * @throws CertificationError where there is none with this id, or it is revoked already
 */
export const revokeCertificate = (
  database: Database,
  id: string,
  decision: Decision,
  now = new Date(),
): Promise<void> =>
  database.transaction(async (transaction) => {
    const ofId = eq(certificates.id, id);
    const [found] = await transaction.select({ productId: certificates.productId }).from(certificates).where(ofId);
    if (found === undefined) throw new CertificationError(`There is no certificate ${id}.`);
    await holdProduct(transaction, found.productId);
    const [certificate] = await transaction.select().from(certificates).where(ofId);
    if (certificate?.revokedAt)
      throw new CertificationError(`${id} is revoked since ${certificate.revokedAt.toISOString()}.`);
    await transaction
      .update(certificates)
      .set({ revokedAt: now, revocationReason: decision.reason, inForce: false })
      .where(ofId);
    await recordDecision(transaction, 'certificate.revoke', id, decision, now);
    await publishCertification(transaction, found.productId);
  });
