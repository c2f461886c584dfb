/** Keeps what happened in the registry, each event once, and counts what was pulled. */
import { and, eq, ne, sql } from 'drizzle-orm';
import { bumpCatalogueVersion } from '../../catalogue/bump-version.ts';
import { products } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { isIndexType } from '../images/manifest.ts';
import { productsOf } from '../images/products.ts';
import { registryImages } from '../images/tables.ts';
import type { RegistryEvent } from './event.ts';
import { ownAccount } from './own-account.ts';
import { registryEvents } from './tables.ts';

/** One of several platforms' images, which a client pulls after the index that names it. */
const isPartOfIndex = async (database: Database, repository: string, digest: string): Promise<boolean> => {
  const [row] = await database
    .select({ digest: registryImages.digest })
    .from(registryImages)
    .where(
      and(
        eq(registryImages.repository, repository),
        ne(registryImages.digest, digest),
        sql`${registryImages.platforms} @> ${JSON.stringify([{ digest }])}::jsonb`,
      ),
    )
    .limit(1);
  return row !== undefined;
};

/** Whether somebody has pulled an image, and not a part of one that is counted already. */
const isPull = async (database: Database, event: RegistryEvent): Promise<boolean> => {
  const { action, accountId, tag, digest, mediaType, repository } = event;
  if (action !== 'pull' || accountId === ownAccount) return false;
  if (tag !== null || digest === null || isIndexType(mediaType ?? '')) return true;
  return !(await isPartOfIndex(database, repository, digest));
};

/** Numbers are shown in round figures, so pages are made again only when the figure is another. */
const isFigureChanged = (before: number, after: number): boolean =>
  String(before).length !== String(after).length || String(before)[0] !== String(after)[0];

const addPulls = async (database: Database, repository: string, count: number): Promise<boolean> => {
  let isChanged = false;
  for (const productId of (await productsOf(database, repository)).toSorted()) {
    const [product] = await database
      .update(products)
      .set({ pulls: sql`${products.pulls} + ${count}` })
      .where(eq(products.id, productId))
      .returning({ pulls: products.pulls });
    if (product !== undefined && isFigureChanged(product.pulls - count, product.pulls)) isChanged = true;
  }
  return isChanged;
};

const keepNew = async (database: Database, events: readonly RegistryEvent[]): Promise<readonly RegistryEvent[]> => {
  if (events.length === 0) return [];
  const kept = await database
    .insert(registryEvents)
    .values(events.map(({ mediaType: _mediaType, ...event }) => event))
    .onConflictDoNothing()
    .returning({ id: registryEvents.id });
  const ids = new Set(kept.map(({ id }) => id));
  // The same event twice in one delivery is one event.
  return events.filter(({ id }) => ids.delete(id));
};

/** Records events and counts pulls, in one transaction: an event that comes again changes nothing. */
export const countPulls = (database: Database, events: readonly RegistryEvent[]): Promise<void> =>
  database.transaction(async (transaction) => {
    const pulls = new Map<string, number>();
    for (const event of await keepNew(transaction, events))
      if (await isPull(transaction, event)) pulls.set(event.repository, (pulls.get(event.repository) ?? 0) + 1);
    let isChanged = false;
    for (const [repository, count] of [...pulls].toSorted())
      if (await addPulls(transaction, repository, count)) isChanged = true;
    if (isChanged) await bumpCatalogueVersion(transaction);
  });
