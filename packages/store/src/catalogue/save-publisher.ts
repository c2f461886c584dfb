import type * as z from 'zod/mini';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { saveImage } from '../media/save-image.ts';
import { indexProduct } from '../search/index-product.ts';
import { bumpCatalogueVersion } from './bump-version.ts';
import { newPublisherId } from './identifier.ts';
import { PublisherListing } from './listing.ts';
import { type SaveOutcome, digestListing, parseListing } from './outcome.ts';
import { products, publishers } from './tables.ts';

/** What `savePublisher` takes. */
export type PublisherListingInput = z.input<typeof PublisherListing>;

/** Products are found by their publisher's name too. */
const indexProductsOf = async (database: Database, publisherId: string, version: number): Promise<void> => {
  const rows = await database
    .select({ id: products.id })
    .from(products)
    .where(eq(products.publisherId, publisherId))
    .orderBy(products.id);
  for (const { id } of rows) await indexProduct(database, id, version);
};

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
    const [publisher] = await transaction
      .insert(publishers)
      .values({ id: newPublisherId(), ...row, listingDigest })
      .onConflictDoUpdate({ target: publishers.slug, set: { ...row, listingDigest, updatedAt: new Date() } })
      .returning({ id: publishers.id });
    const version = await bumpCatalogueVersion(transaction);
    if (publisher !== undefined) await indexProductsOf(transaction, publisher.id, version);
    return before === undefined ? 'created' : 'updated';
  });
};
