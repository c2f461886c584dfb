import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { settleCertification } from '../certification/settle.ts';
import { saveImage } from '../media/save-image.ts';
import { mergeReleases } from '../registry/images/merge-releases.ts';
import { indexProduct } from '../search/index-product.ts';
import { bumpCatalogueVersion } from './bump-version.ts';
import { newProductId } from './identifier.ts';
import { type ProductListing as Listing, ProductListing, type ProductListingInput } from './listing.ts';
import { ListingError, type SaveOutcome, digestListing, parseListing } from './outcome.ts';
import { savePlans } from './save-plans.ts';
import { saveReleases } from './save-releases.ts';
import { categories, products, publishers } from './tables.ts';

const publisherOf = async (database: Database, slug: string): Promise<string> => {
  const publisher = slug.slice(0, slug.indexOf('/'));
  const [row] = await database.select({ id: publishers.id }).from(publishers).where(eq(publishers.slug, publisher));
  if (row === undefined)
    throw new ListingError(`${slug} names the publisher "${publisher}", who is not in the catalogue.`);
  return row.id;
};

const saveScreenshots = async (database: Database, screenshots: Listing['screenshots']) => {
  const saved: { media: string; label: string }[] = [];
  for (const { bytes, label } of screenshots)
    saved.push({ media: await saveImage(database, bytes), label: label ?? '' });
  return saved;
};

const productRow = async (database: Database, listing: Listing) => {
  const { icon, screenshots, categories: categoryList, rating, plans: _plans, releases, ...rest } = listing;
  return {
    ...rest,
    publisherId: await publisherOf(database, listing.slug),
    icon: icon === undefined ? null : await saveImage(database, icon.bytes),
    screenshots: await saveScreenshots(database, screenshots),
    categories: categoryList.map(({ slug }) => slug),
    ratingAverage: rating?.average ?? null,
    ratingCount: rating?.count ?? 0,
    platforms: [
      ...new Set(releases.flatMap((release) => release.platforms.map(({ platform }) => platform))),
    ].toSorted(),
    version: releases.find(({ channel }) => channel === 'stable')?.version ?? null,
  };
};

/** Pulls that the registry has counted since are not taken back. */
const counted = sql`greatest(${products.pulls}, excluded.pulls)`;

/**
 * Creates or replaces a product with its plans and releases, by slug, in one transaction.
 *
 * Ids of what is still listed stay: the product's, a plan's by its slug, a release's by its version. The same listing again changes
 * nothing, `updatedAt` included.
 * @throws ListingError where the listing is not valid or its publisher is not in the catalogue; ImageError
 */
export const saveListing = async (database: Database, input: ProductListingInput): Promise<SaveOutcome> => {
  const listing = parseListing(ProductListing, input);
  return database.transaction(async (transaction) => {
    const row = await productRow(transaction, listing);
    const listingDigest = digestListing({
      ...row,
      categories: listing.categories,
      plans: listing.plans,
      releases: listing.releases,
    });
    const [before] = await transaction
      .select({ listingDigest: products.listingDigest })
      .from(products)
      .where(eq(products.slug, row.slug))
      .for('update');
    if (before?.listingDigest === listingDigest) return 'unchanged';
    const [product] = await transaction
      .insert(products)
      .values({ id: newProductId(), ...row, listingDigest })
      .onConflictDoUpdate({
        target: products.slug,
        set: { ...row, pulls: counted, listingDigest, updatedAt: new Date() },
      })
      .returning({ id: products.id });
    if (product === undefined) throw new Error('an upsert returned no row');
    if (listing.categories.length > 0)
      await transaction.insert(categories).values(listing.categories).onConflictDoNothing();
    await savePlans(transaction, product.id, listing.plans);
    await saveReleases(transaction, product.id, listing.releases);
    await mergeReleases(transaction, product.id);
    await settleCertification(transaction, product.id);
    await indexProduct(transaction, product.id, await bumpCatalogueVersion(transaction));
    return before === undefined ? 'created' : 'updated';
  });
};
