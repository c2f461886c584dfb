import type { JWK } from 'jose';
import type { PublishedKey } from './key-ring.ts';

/** A JSON Web Key Set, RFC 7517. `purpose` is ours: a key that signs registry tokens must not be taken for one that certifies. */
export const keySet = (
  keys: readonly PublishedKey[],
): { readonly keys: readonly (JWK & { readonly purpose: string })[] } => ({
  keys: keys.map(({ id, purpose, algorithm, publicKey }) => ({
    ...publicKey,
    kid: id,
    alg: algorithm,
    use: 'sig',
    purpose,
  })),
});

/** Certificates one after the other in PEM, RFC 7468, as the registry's `rootcertbundle` takes them. */
export const certificateBundle = (keys: readonly PublishedKey[]): string =>
  keys
    .map(
      ({ certificate }) =>
        `-----BEGIN CERTIFICATE-----\n${certificate.replaceAll(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`,
    )
    .join('');
