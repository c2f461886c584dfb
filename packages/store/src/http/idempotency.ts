/** Commands that come again: a repeat with the same `Idempotency-Key` gets the first answer, and nothing is done twice. */
import { createHash } from 'node:crypto';
import { and, eq, isNull, lt } from 'drizzle-orm';
import type { RequestCaller } from '../caller/caller.ts';
import type { Database } from '../database/database.ts';
import { type Commit, commitTo } from './atomic.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { idempotencyKeys } from './tables.ts';

export interface Command {
  /** Name of the route. */
  readonly route: string;
  readonly caller: RequestCaller;
  /** What was asked, as its schemas have read it. */
  readonly request: unknown;
  /** The `Idempotency-Key`; undefined where there is none. */
  readonly key: string | undefined;
  /** Whether all that it does is done by `commit`: then no crash can part it from its answer, and a repeat waits for nothing. */
  readonly isAtomic?: boolean;
}

/** Runs a command, or repeats its answer. @throws {StoreProblem} `invalid_request`, `idempotency_conflict`, or what the command throws */
export type Once = (command: Command, run: (commit: Commit) => Promise<unknown>) => Promise<unknown>;

/** Another process has done it at the same moment. */
class RepeatedError extends Error {
  override readonly name = 'RepeatedError';
}

/** Milliseconds after which whoever began is taken to have crashed. */
const patience = 60_000;
const longest = 255;

const callerName = (caller: RequestCaller): string => {
  switch (caller.kind) {
    case 'anyone':
      return 'anyone';
    case 'page':
    case 'publisher':
      return caller.keyId;
    case 'customer':
    case 'operator':
      return caller.account.id;
  }
};

const conflict = (detail: string) => new StoreProblem('idempotency_conflict', { detail });

export const createOnce = (database: Database, clock: () => Date = () => new Date()): Once => {
  const isFirst = async (scope: string, key: string, digest: string): Promise<boolean> => {
    const now = clock();
    const row = { scope, key, digest, startedAt: now };
    const abandoned = and(
      isNull(idempotencyKeys.answer),
      lt(idempotencyKeys.startedAt, new Date(now.getTime() - patience)),
    );
    const begun = await database
      .insert(idempotencyKeys)
      .values(row)
      .onConflictDoUpdate({
        target: [idempotencyKeys.scope, idempotencyKeys.key],
        set: row,
        ...(abandoned === undefined ? {} : { setWhere: abandoned }),
      })
      .returning({ key: idempotencyKeys.key });
    return begun.length > 0;
  };
  /** The first answer to a command; undefined where it is not known to have come before. */
  const find = async (scope: string, key: string, digest: string) => {
    const here = and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key));
    const [first] = await database.select().from(idempotencyKeys).where(here);
    if (first !== undefined && first.digest !== digest)
      throw conflict('This Idempotency-Key came with another request. Use a new one for each.');
    return first;
  };

  const atOnce = async (scope: string, key: string, digest: string, run: (commit: Commit) => Promise<unknown>) => {
    const first = await find(scope, key, digest);
    if (first !== undefined && first.answer !== null) return first.answer;
    const commit: Commit = (work) =>
      database.transaction(async (transaction) => {
        const row = { scope, key, digest, startedAt: clock() };
        // Waits for whoever is doing the same in this moment.
        const begun = await transaction
          .insert(idempotencyKeys)
          .values(row)
          .onConflictDoUpdate({
            target: [idempotencyKeys.scope, idempotencyKeys.key],
            set: row,
            setWhere: isNull(idempotencyKeys.answer),
          })
          .returning({ key: idempotencyKeys.key });
        if (begun.length === 0) throw new RepeatedError();
        const answer = await work(transaction);
        await transaction
          .update(idempotencyKeys)
          .set({ answer })
          .where(and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key)));
        return answer;
      });
    try {
      return await run(commit);
    } catch (error) {
      if (!(error instanceof RepeatedError)) throw error;
      return (await find(scope, key, digest))?.answer;
    }
  };

  const begin = async (scope: string, key: string, digest: string, run: () => Promise<unknown>) => {
    const here = and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key));
    if (await isFirst(scope, key, digest)) {
      try {
        const answer = await run();
        await database.update(idempotencyKeys).set({ answer }).where(here);
        return answer;
      } catch (error) {
        // What was refused, or broke, may be asked again.
        await database.delete(idempotencyKeys).where(here);
        throw error;
      }
    }
    const first = await find(scope, key, digest);
    if (first === undefined || first.answer === null)
      throw conflict('The first request with this Idempotency-Key is under way. Ask again in a moment.');
    return first.answer;
  };

  return async ({ route, caller, request, key, isAtomic = false }, run) => {
    if (key === undefined) return run(commitTo(database));
    if (key === '' || key.length > longest)
      throw new StoreProblem('invalid_request', { detail: `An Idempotency-Key has 1 to ${longest} characters.` });
    const scope = `${callerName(caller)} ${route}`;
    const digest = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
    return isAtomic ? atOnce(scope, key, digest, run) : begin(scope, key, digest, () => run(commitTo(database)));
  };
};
