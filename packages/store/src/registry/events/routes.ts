/** `POST /registry/events`: where the registry sends its notifications. */
import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { problemResponse } from '../../http/problem-response.ts';
import type { Logger } from '../../log/log.ts';
import { RegistryError } from '../images/registry-client.ts';
import { Envelope, type RegistryEvent, readEvents } from './event.ts';

export interface EventRouteOptions {
  /** What the registry shows after `Bearer`. */
  readonly token: string;
  readonly receive: (events: readonly RegistryEvent[]) => Promise<void>;
  readonly log: Logger;
}

const isShown = (header: string | undefined, token: string): boolean => {
  const shown = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return shown.length === expected.length && timingSafeEqual(shown, expected);
};

const parse = async (request: Request): Promise<z.infer<typeof Envelope> | null> => {
  try {
    const result = z.safeParse(Envelope, await request.json());
    return result.success ? result.data : null;
  } catch {
    return null;
  }
};

export const eventRoutes = ({ token, receive, log }: EventRouteOptions): Hono =>
  new Hono().post('/registry/events', async (context) => {
    if (!isShown(context.req.header('authorization'), token))
      return context.text('Only the registry may tell what happens in it.\n', 401, {
        'www-authenticate': 'Bearer realm="Chandlery registry events"',
      });
    const envelope = await parse(context.req.raw);
    if (envelope === null)
      return problemResponse(context, 'invalid_request', { detail: 'This is not a registry’s notification.' });
    try {
      await receive(readEvents(envelope));
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      log.warn({ err: error }, 'registry events wait until the registry answers');
      const detail = 'The registry does not answer. Send the events again.';
      return problemResponse(context, 'unavailable', { detail }, { 'retry-after': '5' });
    }
    return context.body(null, 204);
  });
