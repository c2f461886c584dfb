/** Everything that happens without anybody asking: events acted on, payments looked after, time passing. */
import type { Database } from '../database/database.ts';
import type { Logger } from '../log/log.ts';
import type { Consumer } from '../outbox/consumer.ts';
import { dispatchOutbox } from '../outbox/dispatch.ts';
import { type QueueDatabase, startQueue } from './queue.ts';

/** Something that is done again and again. */
export interface Chore {
  readonly name: string;
  /** Milliseconds between the end of one round and the next. */
  readonly every: number;
  readonly do: () => Promise<unknown>;
}

export interface WorkerOptions {
  readonly database: Database;
  readonly queue: QueueDatabase;
  readonly consumers: readonly Consumer[];
  readonly chores: readonly Chore[];
  readonly clock: () => Date;
  readonly log: Logger;
}

interface Worker {
  /** Ends when what is under way has. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds between looks for events that another process has written. */
const dispatchEvery = 500;

/** Does a chore until it is told to end; a round that fails is tried again with the next. */
const repeat = ({ name, every, do: work }: Chore, log: Logger): (() => Promise<void>) => {
  const ended = new AbortController();
  const round = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error, chore: name }, 'a chore of the worker failed');
    }
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, every);
      ended.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  const running = (async () => {
    while (!ended.signal.aborted) {
      await round();
      if (!ended.signal.aborted) await pause();
    }
  })();
  return async () => {
    ended.abort();
    await running;
  };
};

const startWorker = async ({
  database,
  queue: queueDatabase,
  consumers,
  chores,
  clock,
  log,
}: WorkerOptions): Promise<Worker> => {
  const queue = await startQueue(queueDatabase, log);
  for (const { queue: terms, handle } of consumers) await queue.work(terms, handle);
  const dispatch = async () => {
    if ((await dispatchOutbox(database, queue, consumers, clock)) > 0) queue.wake();
  };
  const stops = [{ name: 'outbox', every: dispatchEvery, do: dispatch }, ...chores].map((chore) => repeat(chore, log));
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      await queue.stop();
    },
  };
};

/** The same, without anybody waiting until it has started. @returns ends it */
export const workInBackground = (options: WorkerOptions): (() => Promise<void>) => {
  const starting = startWorker(options);
  starting.catch((error: unknown) => options.log.fatal({ err: error }, 'the worker did not start'));
  return async () => {
    const worker = await starting.catch(() => null);
    await worker?.stop();
  };
};
