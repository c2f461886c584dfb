/** The store's page that hands over what signing in has come to. It stands for good: pages pasted long ago come back to it. */
export const signedInPath = '/embed/v1/signed-in';

/** Where signing in from a page on an origin leads; RFC 6749 §3.1.2. */
export const redirectUriOf = (storeOrigin: string, pageOrigin: string): string =>
  `${storeOrigin}${signedInPath}?${new URLSearchParams({ origin: pageOrigin })}`;
