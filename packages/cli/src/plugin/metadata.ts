import { version } from '../version.ts';

/** What Docker asks a plugin before it lists or runs it (its `docker-cli-plugin-metadata`). */
export const metadata = (): object => ({
  SchemaVersion: '0.1.0',
  Vendor: 'Chandlery',
  Version: version(),
  ShortDescription: 'Find, buy and run what a store sells',
});
