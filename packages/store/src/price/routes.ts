import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/handlers.ts';
import { workOut } from './work-out.ts';

/** The API's route for what things cost. */
export const priceHandlers = (database: Database, clock: () => Date) =>
  ({
    'quotes.create': async ({ body, from }) => (await workOut(database, body, from.country, clock())).quote,
  }) satisfies Partial<Handlers>;
