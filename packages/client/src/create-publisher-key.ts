import type { NewPublisherKey, PublisherKeyRequest } from '@chandlery/contract';
import { newPublisherKey } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * A new key of a publisher. A secret one is shown this once.
 * @param publisher slug
 * @throws {StoreError} `unauthenticated`, `forbidden`, `publisher_not_found`, `invalid_request`
 */
export const createPublisherKey = (
  connection: Connection,
  publisher: string,
  body: PublisherKeyRequest,
  options?: RequestOptions,
): Promise<NewPublisherKey> =>
  call(connection, `/v1/publishers/${encodeURIComponent(publisher)}/keys`, newPublisherKey, {
    method: 'POST',
    body,
    ...options,
  });
