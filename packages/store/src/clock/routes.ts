import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { isLocalOperator } from '../server/local-operator.ts';
import { advanceClock } from './clock.ts';
import { readClock } from './operate-clock.ts';

const Advance = z.object({ by: z.int().check(z.minimum(0)) });

/** Where the command advances the clock of a store that is running on the embedded database. */
const path = '/sandbox/clock';

/** The clock of a store with the sandbox, for whoever runs it, on its own machine. */
export const clockRoutes = (database: Database, origin: string): Hono => {
  const app = new Hono();
  app.use(path, (context, next) => (isLocalOperator(context, origin) ? next() : Promise.resolve(context.notFound())));
  app.get(path, async (context) => context.json({ now: await readClock(database) }));
  app.post(path, async (context) => {
    const isJson = context.req.header('content-type') === 'application/json';
    const { data } = z.safeParse(Advance, isJson ? await context.req.json().catch(() => null) : null);
    if (data === undefined) return context.json({ error: 'It takes JSON: {"by": milliseconds}.' }, 400);
    return context.json({ now: await advanceClock(database, data.by) });
  });
  return app;
};
