import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { createKeyRing } from '../keys/key-ring.ts';
import { openSecret } from '../keys/secret.ts';
import type { Authority } from './certify-release.ts';

/**
 * The authority of a store that is not running, or runs elsewhere on the same database. Where it is then reached at another origin, it signs
 * anew by itself.
 * @throws SealError where the secret is not the store's
 */
export const openAuthority = async (
  database: Database,
  config: Pick<Config, 'secret' | 'dataFolder' | 'publicUrl' | 'port'>,
): Promise<Authority> => ({
  signer: await createKeyRing(database, openSecret(config)).signer('certification'),
  issuer: config.publicUrl ?? `http://localhost:${config.port}`,
});
