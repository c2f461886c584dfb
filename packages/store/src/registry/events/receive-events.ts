import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { recordTag } from '../images/record-tag.ts';
import { reconcileRepository } from '../images/reconcile.ts';
import type { RegistryClient } from '../images/registry-client.ts';
import { countPulls } from './count-pulls.ts';
import type { RegistryEvent } from './event.ts';

/** Milliseconds between looks at a tag: some 0.8 seconds in all. */
const looks = [25, 50, 100, 200, 400];

/**
 * Waits until a tag names what an event says was pushed under it: the registry tells of a push before it has written the tag.
 * @returns false where it names something else all the while: the event is late, or the registry slow
 */
const isWritten = async (
  client: RegistryClient,
  { repository, tag, digest }: { repository: string; tag: string; digest: string | null },
): Promise<boolean> => {
  for (const pause of looks) {
    if ((await client.digest(repository, tag)) === digest) return true;
    await wait(pause);
  }
  return false;
};

/** The last push of every tag. */
const lastPushes = (events: readonly RegistryEvent[]) => {
  const pushes = new Map<string, { repository: string; tag: string; digest: string | null }>();
  for (const { action, repository, tag, digest } of events)
    if (action === 'push' && tag !== null) pushes.set(`${repository}:${tag}`, { repository, tag, digest });
  return [...pushes.values()];
};

/**
 * Takes in what the registry tells. Pushes and deletions are looked up in the registry as it is now; when all of that has worked, the
 * events are recorded. Where something fails nothing is recorded, and the registry sends them again.
 * @param lookAgain told of repositories in which a push has not been found, which may be still to come
 * @throws {RegistryError} where the registry cannot be reached
 */
export const receiveEvents = async (
  database: Database,
  client: RegistryClient,
  events: readonly RegistryEvent[],
  lookAgain: (repository: string) => void,
): Promise<void> => {
  for (const push of lastPushes(events)) {
    if (!(await isWritten(client, push))) lookAgain(push.repository);
    await recordTag(database, client, push.repository, push.tag);
  }
  const deleted = events.filter(({ action }) => action === 'delete');
  for (const repository of new Set(deleted.map((event) => event.repository)))
    await reconcileRepository(database, client, repository);
  await countPulls(database, events);
};
