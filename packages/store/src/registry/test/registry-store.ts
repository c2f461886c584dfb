/** A store with a real registry beside it, a small catalogue, and people who can sign in. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { publishers } from '../../catalogue/tables.ts';
import { readConfig } from '../../config/config.ts';
import type { Database } from '../../database/database.ts';
import { newDatabaseUrl } from '../../database/test-database.ts';
import { fillCatalogue } from '../../entitlement/test/catalogue.ts';
import { type KeyRing, createKeyRing } from '../../keys/key-ring.ts';
import { type RunningStore, startStore } from '../../server/start.ts';
import { type ImageRecipe, buildImage } from '../local/image-layout.ts';
import { type RegistryTokens } from '../images/registry-client.ts';
import { createOwnTokens } from '../own-tokens.ts';
import { writeLayout } from './layout-folder.ts';
import { type People, createPeople, person } from './people.ts';
import { type Terminal, openTerminal } from './tools.ts';

export const secret = 'a secret that only these tests know';

export interface RegistryStore {
  readonly store: RunningStore;
  readonly database: Database;
  readonly keys: KeyRing;
  /** `ann` and `bob` have nothing, `pia` edits for the publisher acme, `ops` is an administrator. */
  readonly people: People;
  /** Host and port of the registry. */
  readonly registry: string;
  /** The store's data. */
  readonly folder: string;
  readonly ownTokens: RegistryTokens;
  /** A terminal at which nobody has signed in; closed with the store. */
  readonly terminal: () => Promise<Terminal>;
  /** Builds an image and writes it as a folder. @returns how skopeo names it */
  readonly build: (name: string, recipe?: Partial<ImageRecipe>) => Promise<string>;
  /** What the store answers at a path. */
  readonly json: <Answer>(path: string) => Promise<Answer>;
  /** Stops it and starts it again on the same data; this one is then no more. */
  readonly restart: () => Promise<RegistryStore>;
  readonly close: () => Promise<void>;
}

const recipe: ImageRecipe = {
  platforms: ['linux/amd64', 'linux/arm64'],
  files: { 'README.txt': 'An image of a test.\n' },
  labels: {},
  created: new Date('2026-11-01T08:00:00Z'),
};

/** What outlives a store: its data, and the people who know their passwords. */
interface Premises {
  readonly folder: string;
  readonly databaseUrl: string | null;
  readonly people: People;
}

const newPremises = async (): Promise<Premises> => ({
  folder: await mkdtemp(join(tmpdir(), 'chandlery-registry-')),
  databaseUrl: await newDatabaseUrl(),
  people: createPeople(person('ann'), person('bob'), person('ops', { isAdministrator: true })),
});

const open = async (premises: Premises): Promise<RegistryStore> => {
  const { folder, databaseUrl, people } = premises;
  const store = await startStore(
    readConfig({
      PORT: '0',
      EXAMPLES_PORT: '0',
      REGISTRY_PORT: '0',
      CHANDLERY_DATA: folder,
      CHANDLERY_SECRET: secret,
      DATABASE_URL: databaseUrl ?? '',
      LOG_LEVEL: process.env['REGISTRY_TEST_LOG'] ?? 'silent',
    }),
    { loadDemo: fillCatalogue, withRegistry: true, identity: people, maxStaleness: 0 },
  );
  const { database, origin, address } = store;
  const [acme] = await database.select().from(publishers).where(eq(publishers.slug, 'acme'));
  people.add(person('pia', { publishers: [{ publisherId: acme?.id ?? '', role: 'editor' }] }));
  const registry = new URL(store.registry ?? '').host;
  const keys = createKeyRing(database, secret);
  const terminals: Terminal[] = [];
  const stop = async () => {
    await store.stop();
    for (const terminal of terminals) await terminal.close();
  };
  return {
    store,
    database,
    keys,
    people,
    registry,
    folder,
    ownTokens: createOwnTokens(keys, origin, registry),
    terminal: async () => {
      const terminal = await openTerminal();
      terminals.push(terminal);
      return terminal;
    },
    build: async (name, changes = {}) => {
      const layout = join(folder, 'layouts', name);
      await mkdir(layout, { recursive: true });
      return writeLayout(layout, await buildImage({ ...recipe, ...changes }));
    },
    json: async <Answer>(path: string) => (await (await fetch(`${address}${path}`)).json()) as Answer,
    restart: async () => {
      await stop();
      return open(premises);
    },
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export const openRegistryStore = async (): Promise<RegistryStore> => open(await newPremises());

/** Asks again until there is an answer: the registry tells the store what has happened when it comes to it. */
export const eventually = async <Value>(ask: () => Promise<Value | null | undefined | false>): Promise<Value> => {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const value = await ask();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > deadline) throw new Error('it did not happen in 30 seconds');
    await wait(20);
  }
};
