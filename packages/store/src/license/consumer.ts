import type { Database } from '../database/database.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type Consumer, type EventJob, jobForEach } from '../outbox/consumer.ts';
import { findEvent } from '../outbox/find-event.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import type { Holders } from '../subscription/holders.ts';
import { currentLicense } from './current-license.ts';
import { licenseHolder } from './license-holder.ts';
import { revokeLicenses } from './revoke-licenses.ts';

export interface LicenseConsumerOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly holders: Holders;
  readonly clock: () => Date;
}

/** Issues a licence when what it licenses begins or is another, and revokes it when a subscription ends before what its licence says. */
export const licenseConsumer = ({ database, keys, holders, clock }: LicenseConsumerOptions): Consumer<EventJob> => {
  const holder = licenseHolder(holders);
  const issue = async (subscriptionId: string): Promise<void> => {
    try {
      await currentLicense(database, keys, subscriptionId, { now: clock(), holder });
    } catch (error) {
      // Its terms are still to be accepted, or it is over by now: other events tell of that.
      if (!(error instanceof StoreProblem && error.code === 'license_unavailable')) throw error;
    }
  };
  return {
    queue: { name: 'licenses', retries: { limit: 20, delay: 2, longest: 3600 }, patience: 30, concurrency: 1 },
    jobs: jobForEach([
      'subscription.activated',
      'trial.started',
      'trial.converted',
      'subscription.renewed',
      'subscription.changed',
      'subscription.cancelled',
      'subscription.resumed',
      'subscription.terms_accepted',
      'subscription.ended',
    ]),
    handle: async ({ data }) => {
      const { type, subject } = await findEvent(database, data.event);
      if (type === 'subscription.ended') await revokeLicenses(database, subject, 'The subscription ended.', clock());
      else await issue(subject);
    },
  };
};
