import type { Context } from 'hono';
import type { AnswerCache } from '../http/answer-cache.ts';
import { createContent } from '../http/representation.ts';
import { sendContent } from '../http/send-content.ts';
import type { Html } from './html.ts';
import { type PagePolicy, securityHeaders } from './security.ts';
import type { Site } from './site.ts';
import { type Visitor, visitorOf } from './visitor.ts';

export const visitorOfRequest = (context: Context): Visitor =>
  visitorOf(context.req.query('lang'), context.req.header('accept-language'));

const pageHeaders = (site: Site, visitor: Visitor, policy?: PagePolicy) => ({
  ...securityHeaders(site.origin, policy),
  'content-type': 'text/html; charset=utf-8',
  'content-language': visitor.locale,
  vary: 'Accept-Language',
});

/** A minute from any cache; a day while a new one is fetched or the store cannot be reached. */
const kept = 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=86400';

/** Sends the page that `make` makes for a visitor: made once for all who read their language, until the catalogue changes. */
export const createPageSender =
  (site: Site, answers: AnswerCache) =>
  async (context: Context, make: (visitor: Visitor) => Promise<Html>): Promise<Response> => {
    const visitor = visitorOfRequest(context);
    const { pathname, search } = new URL(context.req.url);
    // No address has a space in it, so nobody is sent this who asked for the address alone.
    const key = `${visitor.locale} ${visitor.hasChosenLanguage ? 'chosen' : 'accepted'} ${pathname}${search}`;
    const headers = { ...pageHeaders(site, visitor), 'cache-control': kept };
    return sendContent(
      context,
      await answers.get(key, async () => createContent(String(await make(visitor)), headers)),
    );
  };

export interface FreshOptions extends PagePolicy {
  readonly status?: 200 | 400 | 403 | 404 | 409 | 422 | 429 | 500 | 503;
}

/** Sends a page that no cache keeps: it is made for one person, or it says what went wrong. */
export const sendFresh = (
  context: Context,
  site: Site,
  visitor: Visitor,
  page: Html,
  { status = 200, ...policy }: FreshOptions = {},
): Response | Promise<Response> =>
  context.html(page, status, { ...pageHeaders(site, visitor, policy), 'cache-control': 'no-store' });
