import { Hono } from 'hono';
import type { Logger } from '../log/log.ts';
import { type CompatibleOptions, compatibleInterfaces } from './interfaces.ts';
import { mountCalls } from './mount-calls.ts';

export const compatibleRoutes = ({ log, ...options }: CompatibleOptions & { readonly log: Logger }): Hono => {
  const app = new Hono();
  for (const each of compatibleInterfaces(options)) app.route('/', mountCalls(each, log));
  return app;
};
