import type { Context } from 'hono';
import { sendFresh, visitorOfRequest } from '../send.ts';
import type { Site } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { type Fault, faultPage, internalFault, notFound, unavailable } from './fault.ts';

type Answer = Response | Promise<Response>;

/** Pages for people whose request went wrong; programs get problem documents. */
export interface FaultPages {
  /** Whether it is a person who asks: a browser going to a page. */
  readonly isForPeople: (context: Context) => boolean;
  readonly notFound: (context: Context) => Answer;
  /** `requestId`: what the log knows the request by; null where there is none. */
  readonly internal: (context: Context, requestId: string | null) => Answer;
  readonly unavailable: (context: Context, requestId: string | null) => Answer;
}

/** The path that was asked for, as the page's links repeat it. One that starts with two slashes would lead to another host. */
const pathOf = ({ req }: Context): string => req.path.replace(/^[/\\]+/, '/');

export const createFaultPages = (site: Site): FaultPages => {
  const send = (context: Context, fault: (visitor: Visitor) => Fault) => {
    const visitor = visitorOfRequest(context);
    const what = fault(visitor);
    return sendFresh(context, site, visitor, faultPage(site, visitor, pathOf(context), what), { status: what.status });
  };
  return {
    isForPeople: ({ req }) => !req.path.startsWith('/v1/') && /\btext\/html\b/.test(req.header('accept') ?? ''),
    notFound: (context) => send(context, notFound),
    internal: (context, requestId) => send(context, (visitor) => internalFault(visitor, requestId)),
    unavailable: (context, requestId) => send(context, (visitor) => unavailable(visitor, requestId)),
  };
};
