/** A store on a database of its own, asked as a client asks. */
import { actOnEvents } from '../../commerce/test/direct-queue.ts';
import { type TestDatabase, openTestDatabase } from '../../database/test-database.ts';
import { createKeyRing } from '../../keys/key-ring.ts';
import { createLog } from '../../log/log.ts';
import { type App, type AppOptions, createApp } from '../app.ts';

export const origin = 'https://store.example';

export interface TestStore extends TestDatabase {
  readonly app: App;
  readonly request: (path: string, options?: RequestInit) => Promise<Response>;
  /** What is read of an answer that must be 200. */
  readonly json: <Answer>(path: string) => Promise<Answer>;
}

/** Every change to the catalogue is seen at once, and every answer checked against its schema. */
export const openTestStore = async (options: Partial<AppOptions> = {}): Promise<TestStore> => {
  const opened = await openTestDatabase();
  const app = createApp({
    database: opened.database,
    log: createLog('silent'),
    mode: 'development',
    origin,
    keys: createKeyRing(opened.database, 'a secret that only these tests know'),
    secret: 'a secret that only these tests know',
    registry: null,
    maxStaleness: 0,
    ...options,
  });
  // With a mailer, the store's worker acts before anybody looks.
  const work = async () => {
    if (options.mailer !== undefined) await actOnEvents(opened.database, app.work.consumers, () => new Date());
  };
  const request = async (path: string, init?: RequestInit) => {
    const response = await app.fetch(new Request(`${origin}${path}`, init));
    await work();
    return response;
  };
  return {
    ...opened,
    app,
    request,
    json: async <Answer>(path: string) => {
      const response = await request(path);
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
      return (await response.json()) as Answer;
    },
  };
};
