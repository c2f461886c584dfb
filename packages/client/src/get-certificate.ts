import type { Certificate } from '@chandlery/contract';
import { certificate } from '@chandlery/contract/checks/certificate';
import type { Connection, RequestOptions } from './connection.ts';
import { get } from './get.ts';

/**
 * One certificate, whether or not it still holds.
 * @param id `cert_…`
 * @throws {StoreError} `certificate_not_found`
 */
export const getCertificate = (connection: Connection, id: string, options?: RequestOptions): Promise<Certificate> =>
  get(connection, `/v1/certificates/${encodeURIComponent(id)}`, certificate, {}, options);
