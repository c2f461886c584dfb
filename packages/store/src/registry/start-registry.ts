/** Starts what belongs to the registry when the store starts: its upkeep, and beside the store the registry itself. */
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { DemoSurroundings } from '../demo/index.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Logger } from '../log/log.ts';
import { reconcile } from './images/reconcile.ts';
import { pushDemoImages } from './local/demo-images.ts';
import { type LocalRegistry, startLocalRegistry } from './local/local-registry.ts';
import type { Registry } from './registry.ts';
import { writeTrustFiles } from './trust-files.ts';
import { startUpkeep } from './upkeep.ts';

export interface StartRegistryOptions {
  readonly config: Pick<Config, 'dataFolder' | 'host'>;
  readonly database: Database;
  readonly keys: KeyRing;
  readonly secret: string;
  readonly registry: Registry;
  /** The port of the registry to start on this machine; null where it runs elsewhere. */
  readonly localPort: number | null;
  /** Of the demo catalogue, whose images its registry is to have; null where there is none. */
  readonly demo: DemoSurroundings | null;
  /** Where clients reach the store. */
  readonly origin: string;
  /** The store's address on this machine. */
  readonly address: string;
  readonly log: Logger;
}

const startLocal = async (options: StartRegistryOptions, port: number): Promise<LocalRegistry> => {
  const { config, database, keys, secret, registry, origin, address, demo, log } = options;
  const { service, notificationToken, client, tokens, url } = registry;
  await writeTrustFiles(config.dataFolder, keys, notificationToken);
  const local = await startLocalRegistry({ ...config, secret, port, service, origin, address, notificationToken }, log);
  if (demo !== null) {
    // Read only when it is wanted: it is some hundred small files.
    const { products } = await import('../demo/catalogue.ts');
    const slugs = products.map(({ slug }) => slug);
    const pushed = await pushDemoImages(database, slugs, { base: url, client, tokens });
    if (pushed > 0) {
      log.info({ images: pushed }, 'pushed the images of the demo catalogue');
      // The images are others than the listings told of, so what they were certified by does not cover them.
      await reconcile(database, client);
      const { recertifyDemo } = await import('../demo/certify-demo.ts');
      await recertifyDemo(database, await demo.authority(), demo.exampleOrigins);
    }
  }
  return local;
};

/**
 * @returns ends all of it
 * @throws LocalRegistryError
 */
export const startRegistry = async (options: StartRegistryOptions): Promise<() => Promise<void>> => {
  const { config, database, keys, registry, localPort, log } = options;
  const local = localPort === null ? null : await startLocal(options, localPort);
  const stopUpkeep = startUpkeep({
    database,
    keys,
    registry,
    dataFolder: config.dataFolder,
    onKeysChanged: async () => local?.restart(),
    log,
  });
  return async () => {
    await stopUpkeep();
    await local?.stop();
  };
};
