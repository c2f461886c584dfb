import type { genericOAuth } from 'better-auth/plugins/generic-oauth';

/** An OpenID provider through which people sign in, as the operator has registered the store there. */
export interface SingleSignOn {
  /** As the button says it. */
  readonly name: string;
  /** The provider's issuer; what it offers is read from its `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The provider's name in the address to which it leads back: `/auth/callback/sso`. */
export const singleSignOnId = 'sso';

type Settings = Parameters<typeof genericOAuth>[0];

/** The provider as Better Auth takes it: the authorisation code grant with a proof key, OpenID Connect Core section 3.1. */
export const singleSignOnSettings = (provider: SingleSignOn | null): Settings => ({
  config:
    provider === null
      ? []
      : [
          {
            providerId: singleSignOnId,
            name: provider.name,
            discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            clientId: provider.clientId,
            clientSecret: provider.clientSecret,
            scopes: ['openid', 'profile', 'email'],
            pkce: true,
          },
        ],
});
