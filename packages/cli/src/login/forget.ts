import { StoreError } from '@chandlery/client';
import type { Credential } from '../credentials/credentials.ts';
import { accountClient } from '../store/client.ts';

/**
 * Revokes what a login has made, the token that it is done with last.
 * @returns why something may still be good; null where nothing is
 */
export const forget = async (store: string, { token, tokenIds }: Credential): Promise<StoreError | null> => {
  const { tokens } = accountClient(store, token);
  let failure: StoreError | null = null;
  for (const id of tokenIds.toReversed())
    try {
      await tokens.revoke(id);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // Somebody has revoked it already, on the account's page.
      if (error.code !== 'token_not_found' && error.code !== 'unauthenticated') failure ??= error;
    }
  return failure;
};
