import type { LicenseFile } from '@chandlery/contract';
import { licenseFile } from '@chandlery/contract/checks';
import { call } from './call.ts';
import type { Connection, RequestOptions } from './connection.ts';

/**
 * The licence file of a subscription as it is now.
 * @throws {StoreError} `unauthenticated`, `subscription_not_found`, `license_unavailable`
 */
export const getLicenseFile = (
  connection: Connection,
  subscriptionId: string,
  options?: RequestOptions,
): Promise<LicenseFile> =>
  call(connection, `/v1/subscriptions/${encodeURIComponent(subscriptionId)}/license`, licenseFile, options);
