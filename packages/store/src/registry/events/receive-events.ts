import type { Database } from '../../database/database.ts';
import { recordTag } from '../images/record-tag.ts';
import { reconcileRepository } from '../images/reconcile.ts';
import type { RegistryClient } from '../images/registry-client.ts';
import { countPulls } from './count-pulls.ts';
import type { RegistryEvent } from './event.ts';

/**
 * Takes in what the registry tells. Pushes and deletions are looked up in the registry as it is now; when all of that has worked, the
 * events are recorded. Where something fails nothing is recorded, and the registry sends them again.
 * @throws {RegistryError} where the registry cannot be reached
 */
export const receiveEvents = async (
  database: Database,
  client: RegistryClient,
  events: readonly RegistryEvent[],
): Promise<void> => {
  const pushed = events.filter(({ action, tag }) => action === 'push' && tag !== null);
  for (const name of new Set(pushed.map(({ repository, tag }) => `${repository} ${tag}`))) {
    const [repository = '', tag = ''] = name.split(' ');
    await recordTag(database, client, repository, tag);
  }
  const deleted = events.filter(({ action }) => action === 'delete');
  for (const repository of new Set(deleted.map((event) => event.repository)))
    await reconcileRepository(database, client, repository);
  await countPulls(database, events);
};
