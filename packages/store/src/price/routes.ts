import type { Handlers } from '../http/handlers.ts';
import type { WorkOut } from './work-out.ts';

/** The API's route for what things cost. */
export const priceHandlers = (workOut: WorkOut, clock: () => Date) =>
  ({
    'quotes.create': async ({ body, from }) => (await workOut(body, from.country, clock())).quote,
  }) satisfies Partial<Handlers>;
