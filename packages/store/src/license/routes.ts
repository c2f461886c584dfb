import type { License } from '@chandlery/contract';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/handlers.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { standingOf } from '../subscription/actions.ts';
import { type FoundSubscription, findSubscription, listSubscriptions } from '../subscription/find-subscriptions.ts';
import type { Holders } from '../subscription/holders.ts';
import { presentHolder, presentPlan } from '../subscription/present-subscription.ts';
import { viewerOf } from '../subscription/viewer.ts';
import { currentLicense } from './current-license.ts';
import { findProductKeys } from './find-product-keys.ts';
import { licenseHolder } from './license-holder.ts';

export interface LicenseRoutes {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly holders: Holders;
  readonly clock: () => Date;
}

/** Most licences that one answer lists. */
const most = 100;

/** The API's routes for licences and product keys. */
export const licenseHandlers = ({ database, keys, holders, clock }: LicenseRoutes) => {
  const holder = licenseHolder(holders);
  const issue = (id: string) => currentLicense(database, keys, id, { now: clock(), holder });
  const isLicensed = ({ row }: FoundSubscription) => ['entitled', 'in_grace'].includes(standingOf(row, clock()));
  return {
    'licenses.list': async ({ caller }) => {
      const viewer = await viewerOf(holders, caller.account);
      const { items } = await listSubscriptions(database, viewer, { limit: most });
      const known = await holders.find(items.map(({ row }) => row.holderId));
      const listed: License[] = [];
      for (const { row, plan, product } of items.filter(isLicensed)) {
        const license = await issue(row.id);
        listed.push({
          id: license.id,
          subscriptionId: row.id,
          name: row.name,
          holder: presentHolder(row.holderId, known, viewer),
          product: { slug: product.slug, name: product.name },
          plan: presentPlan(plan),
          isTrial: row.isTrial,
          quantities: row.components.map(({ name, value }) => ({ name, value })),
          issuedAt: license.issuedAt.toISOString(),
          expiration: license.expiration.toISOString(),
          graceDays: row.graceDays,
          keyId: license.keyId,
        });
      }
      return { items: listed };
    },
    'licenses.file': async ({ caller, params }) => {
      const viewer = await viewerOf(holders, caller.account);
      const { row } = await findSubscription(database, viewer, params.id);
      return (await issue(row.id)).file;
    },
    'productKeys.list': async ({ caller, params }) => {
      const viewer = await viewerOf(holders, caller.account);
      const { row } = await findSubscription(database, viewer, params.id);
      return { items: await findProductKeys(database, row.orderItemId) };
    },
  } satisfies Partial<Handlers>;
};
