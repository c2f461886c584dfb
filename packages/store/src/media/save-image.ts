import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { imageKind } from './kind.ts';
import { media } from './tables.ts';

/** Largest image taken, in bytes. */
export const maxImageSize = 2_000_000;

/** Thrown for a file that is too large or not an image that the store keeps. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
}

/**
 * Keeps an image. The same content again changes nothing.
 * @returns its name: what follows `/media/` in its address
 * @throws ImageError
 */
export const saveImage = async (database: Database, bytes: Uint8Array): Promise<string> => {
  if (bytes.length > maxImageSize)
    throw new ImageError(`An image has ${bytes.length} bytes; at most ${maxImageSize} are taken.`);
  const kind = imageKind(bytes);
  if (kind === null) throw new ImageError('A file is not a PNG, JPEG, WebP, GIF or SVG image.');
  // Half of the digest: nobody finds a second file for it, and every card has an address with it.
  const digest = createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url');
  const name = `${digest}.${kind.extension}`;
  await database.insert(media).values({ name, type: kind.type, bytes }).onConflictDoNothing();
  return name;
};
