/** What the registry needs done from time to time: files that follow its keys, and catching up with what it did not tell. */
import type { Database } from '../database/database.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Logger } from '../log/log.ts';
import { RegistryError } from './images/registry-client.ts';
import { reconcile } from './images/reconcile.ts';
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

/** Milliseconds: a key is published a day before it signs. */
const hour = 3_600_000;
/** Milliseconds until a registry that did not answer is asked again. */
const retry = 30_000;

/** @returns ends it, when what is under way is done */
export const startUpkeep = ({ database, keys, registry, dataFolder, onKeysChanged, log }: UpkeepOptions) => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const catchUp = async (): Promise<number> => {
    try {
      const differing = await reconcile(database, registry.client);
      if (differing > 0) log.info({ tags: differing }, 'caught up with the registry');
      return hour;
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      log.warn({ err: error }, 'the registry is asked again later');
      return retry;
    }
  };

  const run = async (): Promise<void> => {
    let next = retry;
    try {
      if (await writeTrustFiles(dataFolder, keys, registry.notificationToken)) await onKeysChanged();
      next = await catchUp();
    } catch (error) {
      log.error({ err: error }, 'upkeep of the registry failed');
    }
    if (isStopped) return;
    timer = setTimeout(() => (running = run()), next);
    timer.unref();
  };
  let running = run();

  return async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
};
