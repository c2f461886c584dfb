import type { Database } from '../../database/database.ts';
import { StoreProblem } from '../../problem/store-problem.ts';
import { changeState } from '../../subscription/change-state.ts';
import type { Change } from '../../subscription/state.ts';
import type { Viewer } from '../../subscription/viewer.ts';
import { Refusal } from '../refusal.ts';
import { findSubscription } from './find-subscriptions.ts';
import { findPublisherContact } from './publisher-contact.ts';

const own = async (database: Database, viewer: Viewer, id: string) => {
  const found = await findSubscription(database, viewer, id);
  if (!viewer.owned.includes(found.row.holderId))
    throw new Refusal(403, 'An owner of the organisation can do this: ask one of them.');
  return found;
};

const managed = async (database: Database, publisherId: string): Promise<Refusal> => {
  const { name, website } = await findPublisherContact(database, publisherId);
  return new Refusal(
    403,
    `This subscription is managed by ${name}: ask them to change or end it${website === null ? '' : `, at ${website}`}.`,
  );
};

/** Lets an owner change a subscription. @throws {Refusal} 403 also where its publisher manages it, 404, 409 */
const change = async (database: Database, viewer: Viewer, id: string, wanted: Change, now: Date) => {
  const { row, plan } = await own(database, viewer, id);
  try {
    const changed = await database.transaction((transaction) =>
      changeState(transaction, id, wanted, { actor: 'customer', by: viewer.accountId, now }),
    );
    return { row: changed, plan };
  } catch (error) {
    if (error instanceof StoreProblem && error.code === 'subscription_managed')
      throw await managed(database, row.publisherId);
    throw error;
  }
};

/** Accepts the terms; again, it changes nothing. */
export const acceptTerms = async (database: Database, viewer: Viewer, id: string, now: Date) => {
  const found = await own(database, viewer, id);
  return found.row.termsAcceptedAt === null ? change(database, viewer, id, { type: 'accept_terms' }, now) : found;
};

/** Cancels to the end of what is paid for; again, it changes nothing. */
export const cancelSubscription = async (database: Database, viewer: Viewer, id: string, now: Date) => {
  const found = await own(database, viewer, id);
  const isCancelled = found.row.state === 'cancelled' || found.row.cancelAt !== null;
  return isCancelled ? found : change(database, viewer, id, { type: 'cancel' }, now);
};
