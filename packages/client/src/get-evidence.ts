import type { Connection } from './connection.ts';
import { readText } from './read-text.ts';

/** All that it takes to verify that a product is certified, as the store sent it. None of it has been checked. */
export interface Evidence {
  /** JSON: what `products.certification` answers. */
  readonly certification: string;
  /** JSON: the store's public keys, RFC 7517. */
  readonly keys: string;
  /** The signed list of revoked certificates, a compact JWS. */
  readonly revocations: string;
}

/**
 * Gets what it takes to verify that a product is certified, in three requests at once.
 * @param slug `acme/db`
 * @param plan slug of one of its plans; the first that is certified unless told
 * @param cache `reload` goes past what the browser has kept
 * @throws {StoreError} `product_not_found`
 */
export const getEvidence = async (
  connection: Connection,
  slug: string,
  plan?: string | null,
  cache?: RequestCache,
): Promise<Evidence> => {
  const [certification, keys, revocations] = await Promise.all(
    [
      `/v1/products/${slug}/certification${plan ? `?plan=${encodeURIComponent(plan)}` : ''}`,
      '/.well-known/jwks.json',
      '/.well-known/revoked.jwt',
    ].map((path) => readText(connection, path, cache)),
  );
  return { certification, keys, revocations } as Evidence;
};
