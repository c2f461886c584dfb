import { Hono } from 'hono';
import { problemResponse } from '../http/problem-response.ts';
import { sendContent } from '../http/send-content.ts';
import type { EmbedBundle } from './bundle.ts';

const notBuilt = 'This store has no bundle of elements to serve. Its operator makes one with "pnpm build".';

/**
 * `/embed/v1/store.js`, its parts, and each element by itself, `/embed/v1/store-listing.js`. These addresses are for good:
 * `v1` is the elements' major version.
 */
export const embedRoutes = (bundle: EmbedBundle): Hono =>
  new Hono().get('/embed/v1/:name{.+}', async (context) => {
    const content = await bundle.file(context.req.param('name'));
    if (content !== undefined) return sendContent(context, content);
    if (!bundle.isBuilt()) return problemResponse(context, 'unavailable', { detail: notBuilt });
    return problemResponse(context, 'not_found', { detail: 'The bundle has no such file.' });
  });
