/** Proof Key for Code Exchange, RFC 7636: whoever steals a code cannot use it. */

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 256 bits of chance in base64url. */
export const randomText = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)));

/** The challenge to a verifier, method `S256`. */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
