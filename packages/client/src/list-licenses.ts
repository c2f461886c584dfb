import type { LicenseList } from '@chandlery/contract';
import { licenseList } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * The current licences of everything that the account and its organisations hold.
 * @throws {StoreError} `unauthenticated`
 */
export const listLicenses = (connection: Connection, options?: RequestOptions): Promise<LicenseList> =>
  call(connection, '/v1/licenses', licenseList, options);
