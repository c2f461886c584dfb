import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { newLicenseId } from '../catalogue/identifier.ts';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { standing } from '../entitlement/standing.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { type SubscriptionRow, subscriptions } from '../subscription/tables.ts';
import { issueLicense } from './issue-license.ts';
import type { LicenseTerms } from './license.ts';
import { type LicenseHolder, licenseTerms } from './license-terms.ts';
import { type LicenseRow, licenses } from './tables.ts';

export interface CurrentLicenseOptions {
  readonly now?: Date;
  /** How a licence names an account or organisation; by its id unless told. */
  readonly holder?: (holderId: string) => Promise<LicenseHolder>;
}

const byId = (username: string): Promise<LicenseHolder> => Promise.resolve({ username, company: null });

const reasons: Readonly<Record<string, string>> = {
  subscription_failed: 'The subscription failed before it began. Buy it again.',
  subscription_ended: 'The subscription has ended. Renew it to have a licence.',
  subscription_not_started: 'The subscription has not begun yet.',
  terms_not_accepted: 'The product’s terms have not been accepted yet. Accept them to have the licence.',
};

const mustStand = (row: SubscriptionRow, now: Date): void => {
  const { planId, holderId, state, graceDays } = row;
  const decision = standing(
    {
      planId,
      holderId,
      state,
      graceDays,
      startsAt: row.initialPeriodStart,
      paidTo: row.currentPeriodEnd,
      areTermsAccepted: row.termsAcceptedAt !== null,
    },
    now,
  );
  if (!decision.allow) throw new StoreProblem('license_unavailable', { detail: reasons[decision.reason] ?? '' });
};

const digestOf = ({ expiration, ...terms }: LicenseTerms): string =>
  createHash('sha256')
    .update(JSON.stringify([Math.floor(expiration.getTime() / 1000), terms]))
    .digest('base64url');

const findLicensed = async (database: Database, subscriptionId: string) => {
  const [found] = await database
    .select({ row: subscriptions, productName: products.name, planName: plans.name })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .where(eq(subscriptions.id, subscriptionId));
  return found;
};

const findIssued = async (database: Database, subscriptionId: string, termsDigest: string) => {
  const [row] = await database
    .select()
    .from(licenses)
    .where(
      and(
        eq(licenses.subscriptionId, subscriptionId),
        eq(licenses.termsDigest, termsDigest),
        isNull(licenses.revokedAt),
      ),
    );
  return row;
};

/**
 * The licence of a subscription as it is now: issued where there is none for these terms yet, the same one afterwards.
 * @throws {StoreProblem} `subscription_not_found`, or `license_unavailable` where it entitles to none
 */
export const currentLicense = async (
  database: Database,
  keys: KeyRing,
  subscriptionId: string,
  { now = new Date(), holder = byId }: CurrentLicenseOptions = {},
): Promise<LicenseRow> => {
  const found = await findLicensed(database, subscriptionId);
  if (found === undefined)
    throw new StoreProblem('subscription_not_found', { detail: `There is no subscription ${subscriptionId}.` });
  const { row, ...names } = found;
  mustStand(row, now);
  const terms = licenseTerms(row, await holder(row.holderId), names);
  const termsDigest = digestOf(terms);
  const issued = await findIssued(database, subscriptionId, termsDigest);
  if (issued !== undefined) return issued;
  const signer = await keys.signer('licence');
  const file = await issueLicense(terms, signer, now);
  const [made] = await database
    .insert(licenses)
    .values({
      id: newLicenseId(),
      subscriptionId,
      termsDigest,
      keyId: signer.keyId,
      file,
      expiration: terms.expiration,
      issuedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  // Another process has issued it at the same moment: theirs is the one.
  const license = made ?? (await findIssued(database, subscriptionId, termsDigest));
  if (license === undefined) throw new Error(`the licence of ${subscriptionId} was revoked while it was issued`);
  return license;
};
