import type { SubscriptionRow } from '../subscription/tables.ts';
import type { LicenseTerms } from './license.ts';

/** Where a subscription has no end its licence says so with the last moment that RFC 3339 can write. */
export const noEnd = new Date('9999-12-31T23:59:59Z');

/** Who holds a licence, as it names them. */
export interface LicenseHolder {
  readonly username: string;
  readonly company: string | null;
}

/** What is licensed, as people call it. */
export interface LicensedNames {
  readonly productName: string;
  readonly planName: string;
}

/** What a subscription licenses. Who cancelled has no days of grace. */
export const licenseTerms = (
  row: SubscriptionRow,
  { username, company }: LicenseHolder,
  { productName, planName }: LicensedNames,
): LicenseTerms => ({
  subscriptionId: row.id,
  productId: row.productId,
  planId: row.planId,
  productName,
  planName,
  username,
  company,
  expiration: row.currentPeriodEnd ?? noEnd,
  graceDays: row.state === 'cancelled' ? 0 : row.graceDays,
  components: row.components,
  tier: row.isTrial ? 'Trial' : 'Production',
});
