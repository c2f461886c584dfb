/** A store on an empty database of its own, asked over HTTP. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProductDetail, ReleasePage } from '@chandlery/contract';
import pg from 'pg';
import * as z from 'zod/mini';
import { testSecret } from '../../certification/test/authority.ts';
import { readConfig } from '../../config/config.ts';
import type { Database } from '../../database/database.ts';
import { startStore } from '../../server/start.ts';

export interface TestStore {
  readonly database: Database;
  readonly origin: string;
  /** The answer to a request for a path. */
  readonly get: (path: string) => Promise<Response>;
  readonly product: (slug: string) => Promise<ProductDetail>;
  readonly releases: (slug: string) => Promise<ReleasePage['items']>;
  readonly close: () => Promise<void>;
}

const serverUrl = process.env['DATABASE_URL'];

const onServer = async (statement: string): Promise<void> => {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** On the server that `DATABASE_URL` names, or else on an embedded database. */
export const openTestStore = async (): Promise<TestStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-import-'));
  const name = `import_${randomBytes(8).toString('hex')}`;
  if (serverUrl !== undefined) await onServer(`create database ${name}`);
  const ownUrl = serverUrl === undefined ? '' : Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const settings = {
    PORT: '0',
    EXAMPLES_PORT: '0',
    CHANDLERY_DATA: folder,
    CHANDLERY_SECRET: testSecret,
    DATABASE_URL: ownUrl,
    LOG_LEVEL: 'silent',
  };
  const store = await startStore(readConfig(settings), { maxStaleness: 0 });
  const get = (path: string) => fetch(`${store.address}${path}`);
  const read = async <Answer>(path: string, schema: z.core.$ZodType<Answer>) => {
    const response = await get(path);
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    return z.parse(schema, await response.json());
  };
  return {
    database: store.database,
    origin: store.origin,
    get,
    product: (slug) => read(`/v1/products/${slug}`, ProductDetail),
    releases: async (slug) => (await read(`/v1/products/${slug}/releases?limit=100`, ReleasePage)).items,
    close: async () => {
      await store.stop();
      if (serverUrl !== undefined) await onServer(`drop database ${name}`);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
