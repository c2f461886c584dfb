import { Hono } from 'hono';
import { keySet } from './jwks.ts';
import type { KeyRing } from './key-ring.ts';

/** Minutes, not hours: a new key is published a day before it signs, and nothing else ever changes. */
const headers = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' };

/** `/.well-known/jwks.json`: the public parts of all keys that signed anything still valid. */
export const keyRoutes = (keys: KeyRing): Hono =>
  new Hono().get('/.well-known/jwks.json', async (context) =>
    context.json(keySet(await keys.published()), 200, headers),
  );
