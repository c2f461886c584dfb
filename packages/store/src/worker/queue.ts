/** Jobs, in the same database as everything else: pg-boss, on a server and on the embedded database alike. */
import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import type { Db, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import type { Logger } from '../log/log.ts';

/** How often, and how far apart, a job is tried that fails. */
export interface Retries {
  /** Attempts after the first. */
  readonly limit: number;
  /** Seconds before the first of them; each further wait is twice as long. */
  readonly delay: number;
  /** Seconds; no wait is longer. */
  readonly longest: number;
}

export interface QueueTerms {
  readonly name: string;
  readonly retries: Retries;
  /** Seconds after which whoever began a job is taken to have crashed. */
  readonly patience: number;
  /** Jobs done at the same time by one process. */
  readonly concurrency: number;
}

/** A job under way. */
export interface Job<Data> {
  readonly data: Data;
  /** How often it has been tried before. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
}

export interface NewJob {
  /** Says which job it is: the same is never added twice. */
  readonly key: string;
  readonly data: object;
}

export interface JobQueue {
  /** Adds jobs in a transaction: they are there if it commits. */
  readonly add: (transaction: Database, queue: string, jobs: readonly NewJob[]) => Promise<void>;
  /** Has jobs done from now on, each at least once. A job fails where its handler throws. */
  readonly work: <Data extends object>(queue: QueueTerms, handler: (job: Job<Data>) => Promise<void>) => Promise<void>;
  /** Does not wait until the next look for jobs that have just been added. */
  readonly wake: () => void;
  /** Ends when jobs under way have. */
  readonly stop: () => Promise<void>;
}

/** How pg-boss reaches the database: by the same connections as everything else. */
export type QueueDatabase =
  | { readonly backend: 'postgres'; readonly pool: Pool }
  | { readonly backend: 'pglite'; readonly client: PGlite };

/** The job's id in pg-boss: a UUID (version 8, RFC 9562) that belongs to its key. */
const idOf = (queue: string, key: string): string => {
  const digest = createHash('sha256').update(`${queue}\n${key}`).digest().subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Seconds between looks for jobs that another process has added. */
const pollingIntervalSeconds = 2;
/** Seconds after which a process that has not been heard of is taken to have crashed, and its jobs are another's. */
const heartbeatSeconds = 20;
/** Seconds for which a job that is done is remembered. */
const deleteAfterSeconds = 86_400;
/** Milliseconds for which jobs under way are waited for at the end. */
const timeout = 10_000;

/** Loaded where it is used: a store that only serves its pages does without. */
const load = () => import('pg-boss');

const openBoss = async (database: QueueDatabase): Promise<PgBoss> => {
  const { PgBoss, fromPglite } = await load();
  const isServer = database.backend === 'postgres';
  const db: Db = isServer
    ? { executeSql: (text, values) => database.pool.query(text, values) }
    : fromPglite(database.client);
  return new PgBoss({
    db,
    backend: database.backend,
    schedule: false,
    registerInstance: false,
    reindex: isServer,
    monitorVacuum: isServer,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 15,
  });
};

/** Makes the queue's tables where they are not there, or are those of an older version. */
export const prepareQueue = async (database: QueueDatabase): Promise<void> => {
  const boss = await openBoss(database);
  await boss.start();
  await boss.stop({ graceful: false });
};

export const startQueue = async (database: QueueDatabase, log: Logger): Promise<JobQueue> => {
  const { fromDrizzle } = await load();
  const within = (transaction: Database): Db =>
    fromDrizzle({ execute: async (query) => (await transaction.execute(query as SQL)) as { rows: unknown[] } }, sql);
  const boss = await openBoss(database);
  boss.on('error', (error) => log.error({ err: error }, 'the job queue failed'));
  await boss.start();
  const workers: string[] = [];
  return {
    add: async (transaction, queue, jobs) => {
      if (jobs.length === 0) return;
      const rows = jobs.map(({ key, data }) => ({ id: idOf(queue, key), data }));
      await boss.insert(queue, rows, { db: within(transaction) });
    },
    work: async <Data extends object>(
      { name, retries, patience, concurrency }: QueueTerms,
      handler: (job: Job<Data>) => Promise<void>,
    ) => {
      const terms = {
        retryLimit: retries.limit,
        retryDelay: retries.delay,
        retryBackoff: true,
        retryDelayMax: retries.longest,
        expireInSeconds: patience,
        deleteAfterSeconds,
        heartbeatSeconds,
      };
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, terms);
      else await boss.updateQueue(name, terms);
      workers.push(
        await boss.work(
          name,
          { pollingIntervalSeconds, localConcurrency: concurrency, includeMetadata: true },
          async ([job]: readonly JobWithMetadata<Data>[]) => {
            if (job === undefined) return;
            const { data, retryCount: attempt, retryLimit } = job;
            await handler({ data, attempt, isLastAttempt: attempt >= retryLimit });
          },
        ),
      );
    },
    wake: () => {
      for (const worker of workers) boss.notifyWorker(worker);
    },
    stop: () => boss.stop({ graceful: true, timeout }),
  };
};
