/** Accounts of the billing interface: whom and where invoices are addressed to. */
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '../../database/database.ts';
import type { Holders } from '../../subscription/holders.ts';
import type { Viewer } from '../../subscription/viewer.ts';
import { Refusal } from '../refusal.ts';
import { Profile } from './profile.ts';
import { billingProfiles } from './tables.ts';

/** What `PUT` takes: the whole profile. */
export const BillingAccountRequest = z.object({ profile: z.optional(z.nullable(Profile)) });

/** @throws {Refusal} 403, 404 */
export const mustOwnAccount = ({ owned, holders }: Viewer, holderId: string): void => {
  // Whether another has this id is nobody's business.
  if (!holders.includes(holderId)) throw new Refusal(404, 'There is no such account.');
  if (!owned.includes(holderId)) throw new Refusal(403, 'An owner of the organisation can do this: ask one of them.');
};

const read = async (database: Database, holders: Holders, holderId: string) => {
  const facts = (await holders.find([holderId])).get(holderId);
  const [row] = await database.select().from(billingProfiles).where(eq(billingProfiles.holderId, holderId));
  return {
    docker_id: holderId,
    ...(facts?.kind === 'organisation' ? { orgname: facts.username } : { username: facts?.username ?? holderId }),
    type: facts?.kind === 'organisation' ? 'Organization' : 'User',
    currency: 'USD',
    profile: row?.profile ?? {},
  };
};

/** @throws {Refusal} 403, 404 */
export const getBillingAccount = (database: Database, holders: Holders, viewer: Viewer, holderId: string) => {
  mustOwnAccount(viewer, holderId);
  return read(database, holders, holderId);
};

/**
 * Replaces a profile, or changes what is given of it.
 * @throws {Refusal} 403, 404
 */
export const saveProfile = async (
  database: Database,
  viewer: Viewer,
  holderId: string,
  profile: Profile,
  { isWhole }: { readonly isWhole: boolean },
): Promise<Profile> => {
  mustOwnAccount(viewer, holderId);
  return database.transaction(async (transaction) => {
    const [before] = await transaction
      .select({ profile: billingProfiles.profile })
      .from(billingProfiles)
      .where(eq(billingProfiles.holderId, holderId))
      .for('update');
    const saved = isWhole ? profile : { ...before?.profile, ...profile };
    await transaction
      .insert(billingProfiles)
      .values({ holderId, profile: saved })
      .onConflictDoUpdate({ target: billingProfiles.holderId, set: { profile: saved, updatedAt: new Date() } });
    return saved;
  });
};
