import { setTimeout as after } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { CatalogueVersion } from '../http/answer-cache.ts';
import { catalogueState } from './tables.ts';

/** Milliseconds that a reader waits for the database to say whether what lies ready still holds. */
const patience = 1000;

const readVersion = async (database: Database): Promise<number> => {
  const [row] = await database
    .select({ version: catalogueState.version })
    .from(catalogueState)
    .where(eq(catalogueState.id, 1));
  return row?.version ?? 0;
};

/**
 * Watches for changes that any process makes, by asking when somebody wants to know and the last answer is too old. No connection is
 * held and nothing runs while nobody asks, so it works behind any connection pooler.
 *
 * Where the database fails or is slow, the version that was known counts on: what lies ready is served rather than nothing.
 * @param maxStaleness milliseconds for which an answer counts; 0 asks every time
 * @param onError told where the database does not answer
 */
export const watchCatalogueVersion = (
  database: Database,
  maxStaleness: number,
  onError: (error: unknown) => void,
): CatalogueVersion => {
  let version: number | undefined;
  let answeredAt = -Infinity;
  let question: { readonly answer: Promise<number>; readonly askedAt: number } | undefined;

  const isFresh = () => performance.now() - answeredAt < maxStaleness;
  const ask = async (askedAt: number): Promise<number> => {
    try {
      version = await readVersion(database);
      answeredAt = askedAt;
    } catch (error) {
      onError(error);
    } finally {
      question = undefined;
    }
    return version ?? 0;
  };
  const wait = async (): Promise<number> => {
    const askedAt = performance.now();
    question ??= { answer: ask(askedAt), askedAt };
    const { answer } = question;
    if (version === undefined) return answer;
    const known = version;
    const left = question.askedAt + patience - askedAt;
    if (left <= 0) return known;
    const timer = new AbortController();
    const patienceEnds = after(left, known, { signal: timer.signal, ref: false }).catch(() => known);
    return Promise.race([answer, patienceEnds]).finally(() => timer.abort());
  };
  return {
    known: () => (isFresh() ? version : undefined),
    current: async () => (isFresh() && version !== undefined ? version : wait()),
  };
};
