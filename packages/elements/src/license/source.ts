/** Where a licence comes from. A further way, such as the customer's account, is one more source. */
import { StoreError } from '@chandlery/client/store-error';
import type { LicenseInput } from '@chandlery/license';

export interface LicenseSource {
  /** The same for the same licence: while it is, nothing is read again. */
  readonly key: unknown;
  /** What the file is called. */
  readonly name: string;
  /** @throws {StoreError} `forbidden`, `not_found`, `offline`, `network`, `unavailable` */
  readonly read: () => Promise<LicenseInput>;
}

const usualName = 'license.lic';

/** Milliseconds. */
const timeout = 10_000;

const refusals: Readonly<Record<number, 'forbidden' | 'not_found'>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not_found',
  410: 'not_found',
};

/** The page's own address gets the visitor's cookies, no other does. */
const fetchLicense = async (address: string): Promise<Blob> => {
  const request = fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(timeout) });
  const response = await request.catch((cause: unknown) => {
    const code = navigator.onLine ? 'network' : 'offline';
    throw new StoreError(code, `${address} cannot be reached.`, { cause });
  });
  const { ok, status } = response;
  if (ok) return response.blob();
  throw new StoreError(refusals[status] ?? 'unavailable', `${address} answered ${status}.`, { status });
};

const nameIn = (address: string): string => {
  const name = new URL(address, document.baseURI).pathname.split('/').at(-1) ?? '';
  return name.endsWith('.lic') ? decodeURIComponent(name) : usualName;
};

/** What the page itself gives; undefined where the visitor may choose. */
export const pageSource = (data: LicenseInput | undefined, src: string | undefined): LicenseSource | undefined => {
  if (data !== undefined) return { key: data, name: usualName, read: async () => data };
  return src ? { key: src, name: nameIn(src), read: () => fetchLicense(src) } : undefined;
};

/** A file that the visitor chose. */
export const fileSource = (file: File): LicenseSource => ({ key: file, name: file.name, read: async () => file });
