/** Secrets of endpoints: kept sealed, for the store itself needs them to sign. */
import { randomBytes } from 'node:crypto';
import { sealText, unsealText } from '../keys/seal-text.ts';
import type { KeptSecret } from './tables.ts';

const use = 'webhook secrets at rest';

/** A new one, as Standard Webhooks writes them. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const sealSecret = (webhookSecret: string, secret: string): Promise<string> =>
  sealText(webhookSecret, secret, use);

/** Those that sign at a moment, the newest first. */
export const openSecrets = async (kept: readonly KeptSecret[], secret: string, now: Date): Promise<string[]> =>
  Promise.all(
    kept
      .filter(({ until }) => until === null || new Date(until) > now)
      .map(({ sealed }) => unsealText(sealed, secret, use)),
  );
