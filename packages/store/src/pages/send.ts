import type { Context } from 'hono';
import type { AnswerCache } from '../http/answer-cache.ts';
import { createContent } from '../http/representation.ts';
import { sendContent } from '../http/send-content.ts';
import type { Html } from './html.ts';
import { securityHeaders } from './security.ts';
import { type Visitor, visitorOf } from './visitor.ts';

export const visitorOfRequest = (context: Context): Visitor =>
  visitorOf(context.req.query('lang'), context.req.header('accept-language'));

const pageHeaders = (visitor: Visitor) => ({
  ...securityHeaders,
  'content-type': 'text/html; charset=utf-8',
  'content-language': visitor.locale,
  vary: 'Accept-Language',
});

/** A minute from any cache; a day while a new one is fetched or the store cannot be reached. */
const kept = 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=86400';

/** Sends a page, made once for all who read its language until the catalogue changes. */
export const sendPage = async (
  context: Context,
  answers: AnswerCache,
  visitor: Visitor,
  make: () => Promise<Html>,
): Promise<Response> => {
  const { pathname, search } = new URL(context.req.url);
  // No address has a space in it, so nobody is sent this who asked for the address alone.
  const key = `${visitor.locale} ${visitor.hasChosenLanguage ? 'chosen' : 'accepted'} ${pathname}${search}`;
  return sendContent(
    context,
    await answers.get(key, async () =>
      createContent(String(await make()), { ...pageHeaders(visitor), 'cache-control': kept }),
    ),
  );
};

/** Sends a page that says what went wrong; no cache keeps it. */
export const sendFault = (
  context: Context,
  visitor: Visitor,
  status: 404 | 500,
  page: Html,
): Response | Promise<Response> => context.html(page, status, { ...pageHeaders(visitor), 'cache-control': 'no-store' });
