/** A database of a test's own, with the store's tables and nothing in them. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connectDatabase } from './connect.ts';
import { type QueueDatabase, prepareQueue } from '../worker/queue.ts';
import type { Database } from './database.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly queue: QueueDatabase;
  /** Null where it is the embedded one. */
  readonly databaseUrl: string | null;
  /** An empty folder that goes with it. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Makes a database on a server. @returns its address */
const copyDatabase = async (server: string, template: string): Promise<string> => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** A new database on a server. */
export const emptyDatabase = (server: string): Promise<string> => copyDatabase(server, 'template1');

/** Makes a database with the store's tables on a server. @returns its name */
const makeTemplate = async (server: string): Promise<string> => {
  const url = await emptyDatabase(server);
  const { queue, close } = await connectDatabase({ databaseUrl: url, dataFolder: '' });
  await prepareQueue(queue);
  await close();
  return new URL(url).pathname.slice(1);
};

/** Made once in a process: copying it takes a tenth of the time. */
let template: Promise<string> | undefined;

/** The address of a new database on the server that `DATABASE_URL` names; null where the embedded one is tested. */
export const newDatabaseUrl = async (): Promise<string | null> => {
  const server = process.env['DATABASE_URL'];
  return server === undefined ? null : emptyDatabase(server);
};

/** Opens one on the server that `DATABASE_URL` names, or else embedded. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const server = process.env['DATABASE_URL'];
  const databaseUrl =
    server === undefined ? null : await copyDatabase(server, await (template ??= makeTemplate(server)));
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-'));
  const { database, queue, close } = await connectDatabase({ databaseUrl, dataFolder: folder });
  return {
    database,
    queue,
    databaseUrl,
    folder,
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
