/** Puts what was pushed to the registry among a product's releases. */
import { and, desc, eq, notInArray, sql } from 'drizzle-orm';
import { newReleaseId } from '../../catalogue/identifier.ts';
import { products, releases } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import { repositoriesOf } from './products.ts';
import { type PushedRelease, releasesOf } from './releases.ts';
import { taggedImages } from './tagged-images.ts';

const readReleases = (database: Database, productId: string) =>
  database.select().from(releases).where(eq(releases.productId, productId)).orderBy(desc(releases.ordinal));

/** What was only ever pushed goes with its tags; what is listed too stays listed. */
const removeOthers = async (database: Database, productId: string, versions: readonly string[]): Promise<void> => {
  const others = and(eq(releases.productId, productId), notInArray(releases.version, [...versions]));
  await database.delete(releases).where(and(others, eq(releases.origin, 'registry')));
  await database.update(releases).set({ repositories: [] }).where(others);
};

/** The registry knows tags and images; how a release is described is left as it is. */
const save = async (database: Database, productId: string, release: PushedRelease, ordinal: number): Promise<void> => {
  const { version, releasedAt } = release;
  const known = {
    tags: [...release.tags],
    platforms: [...release.platforms],
    repositories: [...release.repositories],
  };
  await database
    .insert(releases)
    .values({
      id: newReleaseId(),
      productId,
      version,
      ordinal,
      ...known,
      severity: 'feature',
      channel: 'stable',
      notes: '',
      releasedAt,
      origin: 'registry',
    })
    .onConflictDoUpdate({
      target: [releases.productId, releases.version],
      set: {
        ...known,
        ordinal: sql`case when ${releases.origin} = 'registry' then excluded.ordinal else ${releases.ordinal} end`,
        releasedAt: sql`case when ${releases.origin} = 'registry' then excluded.released_at
          else coalesce(${releases.releasedAt}, excluded.released_at) end`,
      },
    });
};

/** What cards show of all releases together. */
const summarize = async (database: Database, productId: string): Promise<void> => {
  const rows = await readReleases(database, productId);
  const shown = rows.filter(({ audience }) => audience === 'everyone');
  await database
    .update(products)
    .set({
      platforms: [...new Set(shown.flatMap((row) => row.platforms.map(({ platform }) => platform)))].toSorted(),
      version: shown.find(({ channel }) => channel === 'stable')?.version ?? null,
    })
    .where(eq(products.id, productId));
};

/**
 * Brings a product's releases up to date with the registry, in the transaction that changed either.
 * @returns whether that changed anything
 */
export const mergeReleases = async (database: Database, productId: string): Promise<boolean> => {
  await database.select({ id: products.id }).from(products).where(eq(products.id, productId)).for('update');
  const pushed = releasesOf(await taggedImages(database, await repositoriesOf(database, productId)));
  const before = await readReleases(database, productId);
  const isUntouched = pushed.length === 0 && before.every(({ repositories }) => repositories.length === 0);
  if (isUntouched) return false;
  await removeOthers(
    database,
    productId,
    pushed.map(({ version }) => version),
  );
  const listed = before.filter(({ origin }) => origin === 'listing');
  const top = Math.max(0, ...listed.map(({ ordinal }) => ordinal));
  for (const [index, release] of pushed.entries())
    await save(database, productId, release, top + pushed.length - index);
  const after = await readReleases(database, productId);
  if (JSON.stringify(after) === JSON.stringify(before)) return false;
  await summarize(database, productId);
  return true;
};
