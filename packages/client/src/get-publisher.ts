import type { Publisher } from '@chandlery/contract';
import { publisher } from '@chandlery/contract/checks/publisher';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * One publisher.
 * @throws {StoreError} `publisher_not_found`
 */
export const getPublisher = (connection: Connection, slug: string, options?: RequestOptions): Promise<Publisher> =>
  get(connection, `/v1/publishers/${encodeURIComponent(slug)}`, publisher, {}, options);
