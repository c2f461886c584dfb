import { hkdfSync } from 'node:crypto';

/** A secret of one part's own, derived from `CHANDLERY_SECRET`, so that there is one secret to keep. @param use whose it is and what it is for */
export const derivedSecret = (secret: string, use: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', `chandlery: ${use}`, 32)).toString('base64url');
