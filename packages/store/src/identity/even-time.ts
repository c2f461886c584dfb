/** How long answers take whose time would tell whether there is an account: to those who have one, something is written. */
import { setTimeout as wait } from 'node:timers/promises';
import { authPath } from './auth.ts';
import { letterNames } from './letter-requests.ts';

/** Milliseconds. */
const step = 300;

/** What is left to wait, so that whatever was done took as long as anything else that is done in about the same time. @param took milliseconds */
export const untilEven = (took: number): number => (step - (took % step)) % step;

/** The same handler, which answers those who have mails sent after even times. */
export const withEvenTime =
  (handler: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(authPath.length);
    const startedAt = performance.now();
    try {
      return await handler(request);
    } finally {
      if (Object.hasOwn(letterNames, path)) await wait(untilEven(performance.now() - startedAt));
    }
  };
