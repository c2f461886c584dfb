import type { KeyRing } from '../keys/key-ring.ts';
import { ownAccount } from './events/own-account.ts';
import type { RegistryTokens } from './images/registry-client.ts';
import { parseScopes } from './token/scope.ts';
import { signToken } from './token/sign-token.ts';

/** Tokens for the store's own requests to its registry: what it asks for, it gets. */
export const createOwnTokens =
  (keys: KeyRing, issuer: string, service: string): RegistryTokens =>
  async (scopes) => {
    const access = parseScopes(scopes).map(({ type, name, actions }) => ({ type, name, actions }));
    const claims = { issuer, service, subject: ownAccount, access, issuedAt: new Date(), until: null };
    return (await signToken(await keys.signer('registry-token'), claims)).token;
  };
