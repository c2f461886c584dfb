import { createHmac } from 'node:crypto';
import { base32 } from '@scure/base';

const period = 30_000;

/** The code that an authenticator app shows for the address in a QR code (RFC 6238): six digits, SHA-1, thirty seconds. */
export const authenticatorCode = (uri: string, now: number = Date.now()): string => {
  const key = new URL(uri).searchParams.get('secret') ?? '';
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / period)));
  const secret = base32.decode(key.padEnd(Math.ceil(key.length / 8) * 8, '='));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
};
