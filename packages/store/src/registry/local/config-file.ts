/** Configuration of the registry that runs beside the store; its format is YAML, of which JSON is a part. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedSecret } from '../../keys/derived-secret.ts';
import { trustFiles } from '../trust-files.ts';

export interface LocalRegistryOptions {
  readonly dataFolder: string;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  /** Null: all addresses of this machine. */
  readonly host: string | null;
  readonly port: number;
  /** The name it goes by in tokens. */
  readonly service: string;
  /** Where clients reach the store. */
  readonly origin: string;
  /** Where the registry, on the same machine, reaches the store. */
  readonly address: string;
  /** What it shows with its notifications. */
  readonly notificationToken: string;
}

const config = ({
  dataFolder,
  secret,
  host,
  port,
  service,
  origin,
  address,
  notificationToken,
}: LocalRegistryOptions) => ({
  version: '0.1',
  log: { level: 'warn', accesslog: { disabled: true } },
  storage: {
    filesystem: { rootdirectory: join(dataFolder, 'registry', 'storage') },
    delete: { enabled: true },
  },
  http: { addr: `${host ?? ''}:${port}`, secret: derivedSecret(secret, 'registry uploads') },
  auth: {
    token: {
      realm: `${origin}/token`,
      service,
      issuer: origin,
      rootcertbundle: trustFiles(dataFolder).certificates,
      jwks: trustFiles(dataFolder).keySet,
    },
  },
  notifications: {
    endpoints: [
      {
        name: 'chandlery',
        url: `${address}/registry/events`,
        headers: { Authorization: [`Bearer ${notificationToken}`] },
        timeout: '30s',
        threshold: 3,
        backoff: '1s',
        ignore: { mediatypes: ['application/octet-stream'] },
      },
    ],
  },
});

/** Writes it for its owner's eyes: it has secrets in it. @returns its path */
export const writeConfigFile = (options: LocalRegistryOptions): string => {
  const folder = join(options.dataFolder, 'registry');
  const file = join(folder, 'config.yml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(config(options), null, 2)}\n`, { mode: 0o600 });
  return file;
};
