/** `/outbox`: mails of a store without a mail server, for whoever runs it, on the machine that it runs on, and for nobody else. */
import { type Context, Hono } from 'hono';
import type { Database } from '../../database/database.ts';
import { sendFresh, visitorOfRequest } from '../../pages/send.ts';
import type { Site } from '../../pages/site.ts';
import { isLocalOperator } from '../../server/local-operator.ts';
import { mailsSent } from '../waiting/mails-sent.ts';
import { findOutboxMail, listOutbox } from './outbox.ts';
import { framedMail, outboxMailPage, outboxPage, outboxPath } from './pages.ts';

/** A mail runs nothing, loads nothing, and has its looks in itself. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

const mailHeaders = {
  'content-security-policy': mailPolicy,
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export const outboxRoutes = (database: Database, site: Site): Hono => {
  const routes = new Hono();
  routes.use(`${outboxPath}/*`, async (context, next) =>
    isLocalOperator(context, site.origin) ? next() : context.notFound(),
  );
  const mailOf = (context: Context) => findOutboxMail(database, context.req.param('id') ?? '');

  routes.get(outboxPath, async (context) => {
    const visitor = visitorOfRequest(context);
    await mailsSent(database);
    return sendFresh(context, site, visitor, outboxPage(site, visitor, await listOutbox(database)));
  });
  routes.get(`${outboxPath}/:id`, async (context) => {
    const visitor = visitorOfRequest(context);
    const mail = await mailOf(context);
    if (mail === null) return context.notFound();
    return sendFresh(context, site, visitor, outboxMailPage(site, visitor, mail), { frames: "'self'" });
  });
  routes.get(`${outboxPath}/:id/html`, async (context) => {
    const mail = await mailOf(context);
    return mail === null ? context.notFound() : context.html(framedMail(mail), 200, mailHeaders);
  });
  return routes;
};
