import { eq } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Database } from '../database/database.ts';
import { isNamed } from '../http/entity-tag.ts';
import { problemResponse } from '../http/problem-response.ts';
import { media } from './tables.ts';

/** An SVG file that somebody opens by itself may draw and style, and nothing else: no script, no form, no request. */
const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const headers = (type: string, name: string) => ({
  'content-type': type,
  // The name is the content's digest, so what is under it never changes.
  'cache-control': 'public, max-age=31536000, immutable',
  etag: `"${name}"`,
  'content-security-policy': svgPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
});

/** Images, under names made from their content. */
export const mediaRoutes = (database: Database): Hono =>
  new Hono().get('/media/:name{[\\w-]{22,64}\\.[a-z]{3,4}}', async (context) => {
    const name = context.req.param('name');
    const ifNoneMatch = context.req.header('if-none-match');
    const [image] = await database
      .select({ type: media.type, bytes: media.bytes })
      .from(media)
      .where(eq(media.name, name));
    if (image === undefined) return problemResponse(context, 'not_found', { detail: 'There is no such image.' });
    if (isNamed(`"${name}"`, ifNoneMatch)) return context.body(null, 304, headers(image.type, name));
    return context.body(new Uint8Array(image.bytes), 200, {
      ...headers(image.type, name),
      'content-length': String(image.bytes.length),
    });
  });
