/** Gives out registry tokens: who somebody is, what of it they may have, signed. */
import type { Account } from '../../entitlement/caller.ts';
import type { Entitlement } from '../../entitlement/entitlement.ts';
import type { KeyRing } from '../../keys/key-ring.ts';
import type { Logger } from '../../log/log.ts';
import type { Identity, SignedIn } from '../identity.ts';
import { type Access, grant } from './grant.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { TokenRequest } from './request.ts';
import { type RegistryToken, signToken } from './sign-token.ts';

export interface TokenServerOptions {
  readonly entitlement: Entitlement;
  readonly identity: Identity;
  readonly refreshTokens: RefreshTokens;
  readonly keys: KeyRing;
  /** The store's origin. */
  readonly issuer: string;
  /** The name that the registry goes by. */
  readonly service: string;
  readonly log: Logger;
  readonly clock?: () => Date;
  /** By which subscriptions begin and end; the same unless told. Registries go by the machine's. */
  readonly storeClock?: () => Date;
}

export interface TokenServer {
  readonly service: string;
  /** @returns null where name and secret do not belong together */
  readonly signIn: Identity['authenticate'];
  /** @returns null where the refresh token is not, or no longer, good */
  readonly resume: (refreshToken: string) => Promise<Account | null>;
  readonly token: (
    account: Account | null,
    country: string | null,
    request: TokenRequest,
  ) => Promise<RegistryToken & { readonly access: readonly Access[] }>;
  readonly refreshToken: (by: SignedIn, request: TokenRequest) => Promise<string>;
}

export const createTokenServer = ({
  entitlement,
  identity,
  refreshTokens,
  keys,
  issuer,
  service,
  log,
  clock = () => new Date(),
  storeClock = clock,
}: TokenServerOptions): TokenServer => ({
  service,
  signIn: identity.authenticate,
  resume: async (refreshToken) => {
    const found = await refreshTokens.find(refreshToken, service, clock());
    return found === null ? null : identity.resume(found.accountId, found.credentialId);
  },
  token: async (account, country, { scopes }) => {
    const issuedAt = clock();
    const now = storeClock();
    const { access, denied, until: ends } = await grant(entitlement, { account, country }, scopes, now);
    const until = ends && new Date(ends.getTime() - now.getTime() + issuedAt.getTime());
    // A customer who cannot pull asks why; what nobody may is asked for all the time.
    if (account !== null && denied.length > 0) log.info({ account: account.id, denied }, 'registry access denied');
    const signer = await keys.signer('registry-token');
    const claims = { issuer, service, subject: account?.id ?? '', access, issuedAt, until };
    return { ...(await signToken(signer, claims)), access };
  },
  refreshToken: (by, { clientId }) => refreshTokens.issue(by, service, clientId, clock()),
});
