/** Secrets of endpoints: kept sealed, for the store itself needs them to sign. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { KeptSecret } from './tables.ts';

const sealingKey = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'chandlery: webhook secrets at rest', 32));

/** A new one, as Standard Webhooks writes them. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const sealSecret = (webhookSecret: string, secret: string): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(webhookSecret))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(sealingKey(secret));

/** Those that sign at a moment, the newest first. */
export const openSecrets = async (kept: readonly KeptSecret[], secret: string, now: Date): Promise<string[]> =>
  Promise.all(
    kept
      .filter(({ until }) => until === null || new Date(until) > now)
      .map(async ({ sealed }) => {
        const { plaintext } = await compactDecrypt(sealed, sealingKey(secret));
        return new TextDecoder().decode(plaintext);
      }),
  );
