import type { Context } from 'hono';
import { sendFault, visitorOfRequest } from '../send.ts';
import type { Site } from '../site.ts';
import { internalFaultPage, notFoundPage } from './fault.ts';

/** Pages for people whose request went wrong; programs get problem documents. */
export interface FaultPages {
  /** Whether it is a person who asks: a browser going to a page. */
  readonly isForPeople: (context: Context) => boolean;
  readonly notFound: (context: Context) => Response | Promise<Response>;
  /** `requestId`: what the log knows the request by; null where there is none. */
  readonly internal: (context: Context, requestId: string | null) => Response | Promise<Response>;
}

export const createFaultPages = (site: Site): FaultPages => ({
  isForPeople: ({ req }) => !req.path.startsWith('/v1/') && /\btext\/html\b/.test(req.header('accept') ?? ''),
  notFound: (context) => {
    const visitor = visitorOfRequest(context);
    return sendFault(context, site, visitor, 404, notFoundPage(site, visitor, context.req.path));
  },
  internal: (context, requestId) => {
    const visitor = visitorOfRequest(context);
    return sendFault(context, site, visitor, 500, internalFaultPage(site, visitor, context.req.path, requestId));
  },
});
