/** Somebody in whose name tests certify. */
import { createKeyRing } from '../../keys/key-ring.ts';
import type { Database } from '../../database/database.ts';
import type { Authority } from '../certify-release.ts';

/** The secret of the stores that tests open with `openTestStore`: their keys open with it. */
export const testSecret = 'a secret that only these tests know';

export const testAuthority = async (database: Database, issuer = 'https://store.example'): Promise<Authority> => ({
  signer: await createKeyRing(database, testSecret).signer('certification'),
  issuer,
});

/** The digest of an image that nobody has built. @param digit makes it another one */
export const digestOf = (digit: string): string => `sha256:${digit.repeat(64)}`;
