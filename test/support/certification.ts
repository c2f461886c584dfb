/** What a store that certifies answers: statements are signed when they are asked for, by a key that is as old as the test run. */
import { CompactSign, exportJWK, generateKeyPair } from 'jose';

const day = 86_400;
const now = (): number => Math.floor(Date.now() / 1000);
const digestOf = (digit: string): string => `sha256:${digit.repeat(64)}`;

const key = generateKeyPair('ES256');

const sign = async (typ: string, claims: object): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ typ, alg: 'ES256', kid: 'main' })
    .sign((await key).privateKey);

const revoked = 'cert_0000000000000000000009';

/** By a product's name, what is special about its statement. */
const statements: Readonly<Record<string, object>> = {
  plugin: { level: 'plugin' },
  revoked: { jti: revoked },
  expired: { exp: now() - 60 },
  elsewhere: { origins: ['https://elsewhere.example'] },
  swapped: { sub: 'acme/other' },
  rebuilt: { digests: [digestOf('e')] },
};

/** The answer to `products.certification`. @param origin of the store, which is also the page's here */
export const certification = async (slug: string, origin: string): Promise<object> => {
  const name = slug.slice(slug.indexOf('/') + 1);
  if (name === 'uncertified') return { statement: null, digests: [] };
  const claims = {
    iss: origin,
    sub: slug,
    jti: 'cert_0000000000000000000001',
    iat: now() - 30 * day,
    nbf: now() - 30 * day,
    exp: now() + 300 * day,
    digests: [digestOf('a'), digestOf('b')],
    version: '5.2.1',
    level: 'container',
    checks: [
      { id: 'non-root', outcome: 'passed' },
      { id: 'health-check', outcome: 'advised' },
      { id: 'as-yet-unheard-of', outcome: 'skipped' },
    ],
    origins: [],
    ...statements[name],
  };
  const statement = await sign('store-certification+jwt', claims);
  return { statement: name === 'forged' ? `${statement.slice(0, -8)}AAAAAAAA` : statement, digests: [digestOf('a')] };
};

export const keySet = async (): Promise<{ readonly keys: readonly object[] }> => ({
  keys: [
    { ...(await exportJWK((await key).publicKey)), kid: 'main', alg: 'ES256', use: 'sig', purpose: 'certification' },
  ],
});

export const revocationList = (origin: string): Promise<string> =>
  sign('store-revocations+jwt', { iss: origin, iat: now(), exp: now() + 900, revoked: [revoked] });
