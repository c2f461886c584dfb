/** Commands of which either both the effect and the answer are there after a crash, or neither. */
import type { Database } from '../database/database.ts';

/** Does a command's work in the transaction that writes down its answer, too. It must do nothing on the database but by that. */
export type Commit = <Answer>(work: (transaction: Database) => Promise<Answer>) => Promise<Answer>;

/** Where there is no answer to write down. */
export const commitTo =
  (database: Database): Commit =>
  (work) =>
    database.transaction(work);

type Atomic<Request, Answer> = (request: Request, commit?: Commit) => Promise<Answer>;

const marked = new WeakSet<object>();

/** Makes a handler that does all its work in one `commit`; what it only reads, it may read before. */
export const atomic = <Request, Answer>(
  database: Database,
  handle: (request: Request, commit: Commit) => Promise<Answer>,
): Atomic<Request, Answer> => {
  const handler: Atomic<Request, Answer> = (request, commit = commitTo(database)) => handle(request, commit);
  marked.add(handler);
  return handler;
};

export const isAtomic = (handler: object): boolean => marked.has(handler);
