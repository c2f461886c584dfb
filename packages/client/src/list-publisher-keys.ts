import type { PublisherKeyList } from '@chandlery/contract';
import { publisherKeyList } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * All keys that a publisher has had, newest first.
 * @param publisher slug
 * @throws {StoreError} `unauthenticated`, `forbidden`, `publisher_not_found`
 */
export const listPublisherKeys = (
  connection: Connection,
  publisher: string,
  options?: RequestOptions,
): Promise<PublisherKeyList> =>
  call(connection, `/v1/publishers/${encodeURIComponent(publisher)}/keys`, publisherKeyList, options);
