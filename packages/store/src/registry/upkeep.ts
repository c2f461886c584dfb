/** What the registry needs done from time to time: files that follow its keys, and catching up with what it did not tell. */
import type { Database } from '../database/database.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Logger } from '../log/log.ts';
import { RegistryError } from './images/registry-client.ts';
import { reconcile, reconcileRepository } from './images/reconcile.ts';
import type { Registry } from './registry.ts';
import { writeTrustFiles } from './trust-files.ts';

export interface UpkeepOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly registry: Registry;
  readonly dataFolder: string;
  /** Called when the keys that a registry trusts are others. */
  readonly onKeysChanged: () => Promise<void>;
  readonly log: Logger;
}

/** Milliseconds. */
const minute = 60_000;
/** Milliseconds: a key is published a day before it signs. */
const full = 60 * minute;
/** Milliseconds between looks at what has not settled. */
const brief = 10_000;

/** @returns ends it, when what is under way is done */
export const startUpkeep = ({ database, keys, registry, dataFolder, onKeysChanged, log }: UpkeepOptions) => {
  const { client, unsettled } = registry;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let dueAt = 0;

  const catchUp = async (): Promise<number> => {
    if (await writeTrustFiles(dataFolder, keys, registry.notificationToken)) await onKeysChanged();
    unsettled.clear();
    const differing = await reconcile(database, client, stopping.signal);
    dueAt = performance.now() + full;
    return differing;
  };

  const settle = async (): Promise<number> => {
    let differing = 0;
    for (const repository of unsettled) {
      unsettled.delete(repository);
      differing += await reconcileRepository(database, client, repository, stopping.signal);
    }
    return differing;
  };

  const run = async (): Promise<void> => {
    try {
      const differing = performance.now() >= dueAt ? await catchUp() : await settle();
      if (differing > 0) log.info({ tags: differing }, 'caught up with the registry');
    } catch (error) {
      const isAway = error instanceof RegistryError;
      log[isAway ? 'warn' : 'error']({ err: error }, 'the registry is looked at again in a minute');
      dueAt = performance.now() + minute;
    }
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => (running = run()), brief);
    timer.unref();
  };
  let running = run();

  return async (): Promise<void> => {
    stopping.abort();
    clearTimeout(timer);
    await running;
  };
};
