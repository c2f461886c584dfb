import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Database } from '../database/database.ts';
import { problemResponse } from '../http/problem-response.ts';

const fresh = { 'cache-control': 'no-store' };

/** `/healthz`: the process runs and answers. `/readyz`: it can also reach its database, so requests may be sent to it. */
export const healthRoutes = (database: Database): Hono =>
  new Hono()
    .get('/healthz', (context) => context.json({ status: 'ok' }, 200, fresh))
    .get('/readyz', async (context) => {
      try {
        await database.execute(sql`select 1`);
        return context.json({ status: 'ready' }, 200, fresh);
      } catch {
        return problemResponse(
          context,
          'unavailable',
          { detail: 'The database does not answer.' },
          { 'retry-after': '5' },
        );
      }
    });
