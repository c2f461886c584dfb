/** Makes what the store knows of a tag what the registry has. */
import { and, eq, inArray } from 'drizzle-orm';
import { bumpCatalogueVersion } from '../../catalogue/bump-version.ts';
import { products } from '../../catalogue/tables.ts';
import { settleCertification } from '../../certification/settle.ts';
import type { Database } from '../../database/database.ts';
import { indexProduct } from '../../search/index-product.ts';
import { type DescribedImage, describeImage } from './describe-image.ts';
import { mergeReleases } from './merge-releases.ts';
import { productsOf } from './products.ts';
import type { RegistryClient } from './registry-client.ts';
import { registryImages, registryTags } from './tables.ts';

/** Brings the products that a repository belongs to up to date, in the transaction that changed it. */
const mergeProducts = async (database: Database, repository: string): Promise<void> => {
  const changed: string[] = [];
  for (const productId of (await productsOf(database, repository)).toSorted()) {
    const hasOtherReleases = await mergeReleases(database, productId);
    const hasOtherMark = await settleCertification(database, productId);
    if (hasOtherReleases || hasOtherMark) changed.push(productId);
  }
  if (changed.length === 0) return;
  await database.update(products).set({ updatedAt: new Date() }).where(inArray(products.id, changed));
  const version = await bumpCatalogueVersion(database);
  for (const productId of changed) await indexProduct(database, productId, version);
};

const saveImage = async (database: Database, repository: string, image: DescribedImage): Promise<void> => {
  const { digest, mediaType, platforms, labels, builtAt } = image;
  await database
    .insert(registryImages)
    .values({ repository, digest, mediaType, platforms: [...platforms], labels, builtAt, pushedAt: new Date() })
    .onConflictDoNothing();
};

/**
 * @param digest null where the tag is gone
 * @param image null where it is none that runs
 */
const saveTag = (
  database: Database,
  { repository, tag }: { repository: string; tag: string },
  digest: string | null,
  image: DescribedImage | null,
): Promise<void> =>
  database.transaction(async (transaction) => {
    if (image !== null) await saveImage(transaction, repository, image);
    if (digest === null)
      await transaction
        .delete(registryTags)
        .where(and(eq(registryTags.repository, repository), eq(registryTags.tag, tag)));
    else
      await transaction
        .insert(registryTags)
        .values({ repository, tag, digest })
        .onConflictDoUpdate({ target: [registryTags.repository, registryTags.tag], set: { digest } });
    await mergeProducts(transaction, repository);
  });

/** A tag that moves faster than it can be read, again and again, is a fault and not a race. */
const attempts = 10;

/**
 * Reads a tag from the registry and keeps what is found. An event only says that something has changed: what it is now is read, so events
 * may come twice, late or out of order. Where two processes read at once, the later to write looks again.
 * @throws {RegistryError} where the registry cannot be reached
 */
export const recordTag = async (
  database: Database,
  client: RegistryClient,
  repository: string,
  tag: string,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const manifest = await client.manifest(repository, tag);
    const image = manifest && (await describeImage(client, repository, manifest));
    const digest = manifest?.digest ?? null;
    await saveTag(database, { repository, tag }, digest, image);
    if ((await client.digest(repository, tag)) === digest) return;
  }
  throw new Error(`the tag ${repository}:${tag} does not come to rest`);
};
