import { and, eq } from 'drizzle-orm';
import { recordDecision } from '../audit/record-decision.ts';
import { newCertificateId } from '../catalogue/identifier.ts';
import { plans, products, publishers, releases } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import type { Signer } from '../keys/signer.ts';
import { recordEvents } from '../outbox/record-events.ts';
import { certificateEvent } from './event.ts';
import { digestsOfRelease } from './offered-digests.ts';
import {
  CertificationError,
  type CertificationRequest,
  checksFor,
  levelFor,
  monthsFor,
  originsFor,
  requireEligible,
} from './request.ts';
import { publishCertification } from './settle.ts';
import { monthsAfter } from './state.ts';
import { signStatement } from './statement.ts';
import { type CertificateRow, certificates } from './tables.ts';

/** In whose name certificates are signed. */
export interface Authority {
  /** A key for certification. */
  readonly signer: Signer;
  /** The store's origin. */
  readonly issuer: string;
}

const readProduct = async (database: Database, slug: string) => {
  const [row] = await database
    .select({
      id: products.id,
      slug: products.slug,
      publisherId: products.publisherId,
      type: products.type,
      status: products.status,
      support: products.support,
      website: publishers.website,
    })
    .from(products)
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .where(eq(products.slug, slug))
    .for('update', { of: products });
  if (row === undefined) throw new CertificationError(`There is no product "${slug}".`);
  return row;
};

const readRelease = async (database: Database, productId: string, version: string) => {
  const [row] = await database
    .select()
    .from(releases)
    .where(and(eq(releases.productId, productId), eq(releases.version, version)));
  if (row === undefined) throw new CertificationError(`There is no release "${version}" of this product.`);
  return row;
};

const readPlans = async (database: Database, productId: string, asked: readonly string[] | undefined) => {
  const rows = await database
    .select({ id: plans.id, slug: plans.slug, images: plans.images })
    .from(plans)
    .where(eq(plans.productId, productId));
  const unknown = asked?.find((slug) => rows.every((plan) => plan.slug !== slug));
  if (unknown !== undefined) throw new CertificationError(`There is no plan "${unknown}" of this product.`);
  return asked === undefined ? rows : rows.filter(({ slug }) => asked.includes(slug));
};

const originOf = (website: string | null): readonly string[] => {
  const url = URL.parse(website ?? '');
  return url === null ? [] : [url.origin];
};

/**
 * Certifies a release, for at most a year: an operator's decision. Catalogue, search and pages show it as soon as a plan offers that release.
 * @throws CertificationError where that cannot be, and why
 */
export const certifyRelease = (
  database: Database,
  { signer, issuer }: Authority,
  request: CertificationRequest,
  now = new Date(),
): Promise<CertificateRow> =>
  database.transaction(async (transaction) => {
    const product = await readProduct(transaction, request.product);
    requireEligible(product);
    const release = await readRelease(transaction, product.id, request.version);
    const plansFor = await readPlans(transaction, product.id, request.plans);
    const digests = await digestsOfRelease(transaction, release, plansFor);
    if (digests.length === 0)
      throw new CertificationError(
        `No digest is known of ${product.slug} ${release.version}: push its images first, so that there is something to certify.`,
      );
    // Statements count whole seconds.
    const issuedAt = new Date(Math.floor(now.getTime() / 1000) * 1000);
    const terms = {
      id: newCertificateId(),
      version: release.version,
      level: levelFor(product, request.level),
      digests: [...digests],
      checks: [...checksFor(release, request.checks ?? [])],
      origins: [...originsFor(request.origins ?? originOf(product.website))],
      issuedAt,
      expiresAt: monthsAfter(issuedAt, monthsFor(request.months)),
    };
    const statement = await signStatement({ ...terms, product: product.slug }, issuer, signer);
    const planIds = plansFor.map(({ id }) => id);
    const row = {
      ...terms,
      productId: product.id,
      planIds,
      issuer,
      statement,
      inForce: true,
      revokedAt: null,
      revocationReason: null,
    };
    await transaction.insert(certificates).values(row);
    await recordDecision(transaction, 'certificate.issue', row.id, request, now);
    const event = certificateEvent('certificate.issued', row, product.slug, product.publisherId, now);
    await recordEvents(transaction, [event]);
    await publishCertification(transaction, product.id);
    return row;
  });
