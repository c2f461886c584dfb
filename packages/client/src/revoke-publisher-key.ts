import type { PublisherKey } from '@chandlery/contract';
import { publisherKey } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * Ends a key of a publisher at once and for good.
 * @param publisher slug
 * @throws {StoreError} `unauthenticated`, `forbidden`, `publisher_not_found`, `key_not_found`
 */
export const revokePublisherKey = (
  connection: Connection,
  publisher: string,
  id: string,
  options?: RequestOptions,
): Promise<PublisherKey> =>
  call(connection, `/v1/publishers/${encodeURIComponent(publisher)}/keys/${encodeURIComponent(id)}`, publisherKey, {
    method: 'DELETE',
    ...options,
  });
