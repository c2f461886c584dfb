import { browser } from './browser.ts';
import { challengeOf, randomText } from './proof-key.ts';

/** One attempt to sign in: what the store's answer to it must fit. */
export interface Attempt {
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
  readonly clientId: string;
}

/** What an embedded page asks to be allowed. */
const scope = 'openid profile email offline_access account:read subscriptions:read subscriptions:write';

/** The store's own page that hands its answer over to the vendor's page: RFC 6749 calls it the redirection endpoint. */
const redirectUriOf = (store: string, origin: string): string =>
  `${store}/embed/v1/signed-in?${new URLSearchParams({ origin })}`;

/** @param backTo path on this origin that a redirect leads back to; behind the state, where the store's page finds it */
export const beginAttempt = (store: string, clientId: string, backTo = ''): Attempt => ({
  state: `${randomText()}${backTo && `.${encodeURIComponent(backTo)}`}`,
  verifier: randomText(),
  redirectUri: redirectUriOf(store, browser().location.origin),
  clientId,
});

/** Where the store asks who somebody is; RFC 6749 §4.1.1 with RFC 7636 and RFC 8707. @param prompt `none`: nobody is asked anything */
export const authorizationUrl = async (
  store: string,
  { state, verifier, redirectUri, clientId }: Attempt,
  prompt?: 'none',
): Promise<string> =>
  `${store}/auth/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    resource: store,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...(prompt && { prompt }),
  })}`;
