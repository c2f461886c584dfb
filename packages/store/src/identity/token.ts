/** Personal access tokens, as programs show them. */
import { createHash } from 'node:crypto';

export const tokenPrefix = 'pat_';

/** How Better Auth keeps a token: SHA-256, base64url. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
