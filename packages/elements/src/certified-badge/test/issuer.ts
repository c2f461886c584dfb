/** A store that certifies, in a browser: what it signs is signed with WebCrypto, as tests want it. */
import type { Evidence } from '@chandlery/client/get-evidence';
import type { PublicKey } from '../jws.ts';
import type { Statement } from '../verify.ts';

const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export const base64url = (data: Uint8Array | string): string => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
};

/** A key with what a key set says of it. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly published: PublicKey;
}

export const createKey = async (kid: string, purpose = 'certification'): Promise<SigningKey> => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, published: { kty, crv, x, y, kid, alg: 'ES256', use: 'sig', purpose } };
};

export const signJws = async (header: object, claims: unknown, { privateKey }: SigningKey): Promise<string> => {
  const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  const signature = await crypto.subtle.sign(curve, privateKey, new TextEncoder().encode(input));
  return `${input}.${base64url(new Uint8Array(signature))}`;
};

export const types = { statement: 'store-certification+jwt', list: 'store-revocations+jwt' } as const;

/** Signs as the store does, with any of its keys. */
export const signAs = (type: string, claims: unknown, key: SigningKey, header: object = {}): Promise<string> =>
  signJws({ typ: type, alg: 'ES256', kid: key.published.kid, ...header }, claims, key);

export const digestOf = (digit: string): string => `sha256:${digit.repeat(64)}`;

/** Seconds. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

export const day = 86_400;

/** What a statement says that holds for a product on a site. */
export const claimsFor = (store: string, product: string, origin: string): Statement & { readonly iat: number } => {
  const now = nowInSeconds();
  return {
    iss: store,
    sub: product,
    jti: 'cert_0000000000000000000001',
    iat: now - 30 * day,
    nbf: now - 30 * day,
    exp: now + 300 * day,
    digests: [digestOf('a'), digestOf('b')],
    version: '5.2.1',
    level: 'container',
    checks: [
      { id: 'non-root', outcome: 'passed' },
      { id: 'health-check', outcome: 'advised' },
      { id: 'unheard-of', outcome: 'skipped' },
    ],
    origins: [origin],
  };
};

/** What a list says that is fresh. */
export const listOf = (store: string, revoked: readonly string[] = []) => {
  const now = nowInSeconds();
  return { iss: store, iat: now - 60, exp: now + 840, revoked };
};

export const evidenceOf = (
  statement: string | null,
  revocations: string,
  keys: readonly SigningKey[],
  digests: readonly string[] = [digestOf('a')],
): Evidence => ({
  certification: JSON.stringify({ statement, digests: statement === null ? [] : digests }),
  keys: JSON.stringify({ keys: keys.map(({ published }) => published) }),
  revocations,
});
