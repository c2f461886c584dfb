import { eq } from 'drizzle-orm';
import { type Decision, recordDecision } from '../audit/record-decision.ts';
import { products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { recordEvents } from '../outbox/record-events.ts';
import { certificateEvent } from './event.ts';
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
    const [found] = await transaction
      .select({ productId: certificates.productId, slug: products.slug, publisherId: products.publisherId })
      .from(certificates)
      .innerJoin(products, eq(products.id, certificates.productId))
      .where(ofId);
    if (found === undefined) throw new CertificationError(`There is no certificate ${id}.`);
    await holdProduct(transaction, found.productId);
    const [certificate] = await transaction.select().from(certificates).where(ofId);
    if (certificate?.revokedAt)
      throw new CertificationError(`${id} is revoked since ${certificate.revokedAt.toISOString()}.`);
    const [revoked] = await transaction
      .update(certificates)
      .set({ revokedAt: now, revocationReason: decision.reason, inForce: false })
      .where(ofId)
      .returning();
    if (revoked === undefined) throw new Error('an update of a locked row changed nothing');
    await recordDecision(transaction, 'certificate.revoke', id, decision, now);
    await recordEvents(transaction, [
      certificateEvent('certificate.revoked', revoked, found.slug, found.publisherId, now),
    ]);
    await publishCertification(transaction, found.productId);
  });
