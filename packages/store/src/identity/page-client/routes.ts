import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PageOrigin } from '@chandlery/contract';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { problemResponse } from '../../http/problem-response.ts';
import { html } from '../../pages/html.ts';
import { visitorOfRequest } from '../../pages/send.ts';
import { signedInPath } from './redirect-uri.ts';

const script = readFileSync(new URL('signed-in.js', import.meta.url), 'utf8');
const integrity = `sha256-${createHash('sha256').update(script).digest('base64')}`;
const scriptPath = `${signedInPath}.js`;

/** Shown in a frame of the vendor's page, where nobody is asked anything, or in a window that the page has opened: for an instant. */
const headersFor = (pageOrigin: string) => ({
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; script-src 'self'; frame-ancestors ${pageOrigin}; base-uri 'none'`,
  'cross-origin-opener-policy': 'unsafe-none',
  // The code is in the address.
  'referrer-policy': 'no-referrer',
});

/** The page that signing in from a vendor's page leads to. */
export const signedInRoutes = (): Hono =>
  new Hono()
    .get(scriptPath, (context) =>
      context.body(script, 200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=300',
        etag: `"${integrity}"`,
      }),
    )
    .get(signedInPath, (context) => {
      const pageOrigin = z.safeParse(PageOrigin, context.req.query('origin')).data;
      if (pageOrigin === undefined)
        return problemResponse(context, 'invalid_request', { detail: '"origin" is the origin of the vendor’s page.' });
      const visitor = visitorOfRequest(context);
      return context.html(
        html`<!doctype html>
          <html lang="${visitor.locale}">
            <meta charset="utf-8" />
            <title>${pageOrigin}</title>
            <script type="module" src="${scriptPath}" integrity="${integrity}"></script>
            <noscript><a href="${pageOrigin}">${pageOrigin}</a></noscript>
          </html>`,
        200,
        headersFor(pageOrigin),
      );
    });
