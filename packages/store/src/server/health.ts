import { sql } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import type { Database } from '../database/database.ts';
import { problemResponse } from '../http/problem-response.ts';

const fresh = { 'cache-control': 'no-store' };

const notReady = (context: Context, detail: string) =>
  problemResponse(context, 'unavailable', { detail }, { 'retry-after': '5' });

/**
 * `/healthz`: the process runs and answers. `/readyz`: it has all it needs, its database too, so requests may be sent to it.
 * @param isReady whether it has finished starting
 */
export const healthRoutes = (database: Database, isReady: () => boolean): Hono =>
  new Hono()
    .get('/healthz', (context) => context.json({ status: 'ok' }, 200, fresh))
    .get('/readyz', async (context) => {
      if (!isReady()) return notReady(context, 'The store is still filling its catalogue.');
      try {
        await database.execute(sql`select 1`);
        return context.json({ status: 'ready' }, 200, fresh);
      } catch {
        return notReady(context, 'The database does not answer.');
      }
    });
