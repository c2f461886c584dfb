import type * as z from 'zod/mini';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { saveImage } from '../media/save-image.ts';
import { bumpCatalogueVersion } from './bump-version.ts';
import { newPublisherId } from './identifier.ts';
import { PublisherListing } from './listing.ts';
import { type SaveOutcome, digestListing, parseListing } from './outcome.ts';
import { publishers } from './tables.ts';

/** What `savePublisher` takes. */
export type PublisherListingInput = z.input<typeof PublisherListing>;

/**
 * Creates or replaces a publisher's profile, by slug. The id stays; the same profile again changes nothing.
 * @throws ListingError, ImageError
 */
export const savePublisher = async (database: Database, input: PublisherListingInput): Promise<SaveOutcome> => {
  const { logo: file, ...listing } = parseListing(PublisherListing, input);
  return database.transaction(async (transaction) => {
    const logo = file === undefined ? null : await saveImage(transaction, file.bytes);
    const row = { ...listing, logo, website: listing.website ?? null };
    const listingDigest = digestListing(row);
    const [before] = await transaction
      .select({ listingDigest: publishers.listingDigest })
      .from(publishers)
      .where(eq(publishers.slug, row.slug))
      .for('update');
    if (before?.listingDigest === listingDigest) return 'unchanged';
    await transaction
      .insert(publishers)
      .values({ id: newPublisherId(), ...row, listingDigest })
      .onConflictDoUpdate({ target: publishers.slug, set: { ...row, listingDigest, updatedAt: new Date() } });
    await bumpCatalogueVersion(transaction);
    return before === undefined ? 'created' : 'updated';
  });
};
