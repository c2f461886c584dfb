import * as z from 'zod/mini';
import { createHash } from 'node:crypto';

/** What saving a listing did. `unchanged`: it was there with the same content, and nothing was written. */
export type SaveOutcome = 'created' | 'updated' | 'unchanged';

/** Thrown for a listing that cannot enter the catalogue; the message says where and why. */
export class ListingError extends Error {
  override readonly name = 'ListingError';
}

/** PostgreSQL keeps every character but U+0000. */
const holdsNul = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return Object.values(value).some(holdsNul);
};

/**
 * A listing, parsed.
 * @throws ListingError with a line for everything that is wrong
 */
export const parseListing = <Listing>(schema: z.core.$ZodType<Listing>, input: unknown): Listing => {
  const result = z.safeParse(schema, input);
  if (!result.success) throw new ListingError(z.prettifyError(result.error));
  if (holdsNul(result.data)) throw new ListingError('A text holds the character U+0000, which cannot be kept.');
  return result.data;
};

/** A digest that changes when the listing does. */
export const digestListing = (listing: unknown): string =>
  createHash('sha256').update(JSON.stringify(listing)).digest('base64url');
