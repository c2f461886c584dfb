/** A store with a small catalogue, asked over its own HTTP surface. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type CatalogueReader, createCatalogueReader } from '../../catalogue/reader.ts';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { certifyRelease } from '../../certification/certify-release.ts';
import { testAuthority } from '../../certification/test/authority.ts';
import { connectDatabase } from '../../database/connect.ts';
import type { Database } from '../../database/database.ts';
import { createKeyRing } from '../../keys/key-ring.ts';
import { createLog } from '../../log/log.ts';
import { createPostgresSearch } from '../../search/postgres-search.ts';
import { createApp } from '../../server/app.ts';
import { products, publishers } from './catalogue.ts';

export const origin = 'https://store.example';

/** A database of this test's own on the server that `DATABASE_URL` names; null where the embedded one is tested. */
const ownDatabase = async (): Promise<string | null> => {
  const server = process.env['DATABASE_URL'];
  if (server === undefined) return null;
  const name = `pages_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** What the publisher of the whole listing has had certified: its first plan. */
const certifyFirst = async (database: Database, [first]: typeof products): Promise<void> => {
  if (first?.releases?.[0] === undefined) return;
  const [plan] = first.plans;
  await certifyRelease(database, await testAuthority(database, origin), {
    product: first.slug,
    version: first.releases[0].version,
    plans: plan === undefined ? [] : [plan.slug],
    by: 'ops',
    reason: null,
  });
};

export interface PageStore {
  readonly database: Database;
  readonly catalogue: CatalogueReader;
  /** The answer to a request for a path of the store, as a browser asks that prefers English. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** @param catalogue what is in it; everything of the test catalogue unless told */
export const openPageStore = async (
  catalogue: { publishers: typeof publishers; products: typeof products } = { publishers, products },
): Promise<PageStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-pages-'));
  const { database, close } = await connectDatabase({ databaseUrl: await ownDatabase(), dataFolder: folder });
  for (const publisher of catalogue.publishers) await savePublisher(database, publisher);
  for (const product of catalogue.products) await saveListing(database, product);
  await certifyFirst(database, catalogue.products);
  const app = createApp({
    database,
    log: createLog('silent'),
    mode: 'development',
    origin,
    keys: createKeyRing(database, 'a secret that only these tests know'),
    secret: 'a secret that only these tests know',
    registry: null,
    maxStaleness: 0,
  });
  return {
    database,
    catalogue: createCatalogueReader(database, createPostgresSearch(database), origin),
    get: async (path, headers = {}) =>
      app.fetch(
        new Request(`${origin}${path}`, { headers: { accept: 'text/html', 'accept-language': 'en', ...headers } }),
      ),
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
