import type { Database } from '../database/database.ts';
import type { Job, NewJob, QueueTerms } from '../worker/queue.ts';
import type { OutboxRow } from './tables.ts';

/** What acts on events, each in a queue of its own, so that none waits for another. */
export interface Consumer<Data extends object = never> {
  readonly queue: QueueTerms;
  /** The jobs that an event makes; none where it is of no interest. */
  readonly jobs: (transaction: Database, event: OutboxRow) => Promise<readonly NewJob[]>;
  /** Does one of them, which may have been done before. */
  readonly handle: (job: Job<Data>) => Promise<void>;
}

/** What most jobs carry. */
export interface EventJob {
  /** Id of the event. */
  readonly event: string;
}

/** One job for every event of some types. */
export const jobForEach =
  (types: readonly OutboxRow['type'][]): Consumer['jobs'] =>
  (_transaction, { id, type }) =>
    Promise.resolve(types.includes(type) ? [{ key: id, data: { event: id } satisfies EventJob }] : []);
