/** What certificates need done from time to time: to end when they expire, and to speak in the store's name. */
import type { Database } from '../database/database.ts';
import type { Logger } from '../log/log.ts';
import type { Authority } from './certify-release.ts';
import { reissueMoved } from './reissue.ts';
import { settleDue } from './settle.ts';

export interface CertificationUpkeepOptions {
  readonly database: Database;
  readonly authority: () => Promise<Authority>;
  /** The store's origin. */
  readonly issuer: string;
  readonly log: Logger;
}

/** Milliseconds between two looks: an expired mark is gone within seconds, and a look costs two small queries. */
const interval = 10_000;

/** @returns ends it, when what is under way is done */
export const startCertificationUpkeep = ({ database, authority, issuer, log }: CertificationUpkeepOptions) => {
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;

  const run = async (): Promise<void> => {
    try {
      const expired = await settleDue(database, new Date());
      if (expired > 0) log.info({ certificates: expired }, 'certificates have expired');
      const moved = await reissueMoved(database, issuer, authority);
      if (moved > 0) log.info({ certificates: moved }, 'certificates were signed anew in the name of this origin');
    } catch (error) {
      log.error({ err: error }, 'certificates are looked at again in a moment');
    }
    if (isStopping) return;
    timer = setTimeout(() => (running = run()), interval);
    timer.unref();
  };
  let running = run();

  return async (): Promise<void> => {
    isStopping = true;
    clearTimeout(timer);
    await running;
  };
};
