/** Where a licence comes from: the page, the customer's account, or a file that they choose. */
import { StoreError } from '@chandlery/client/store-error';
import type { LicenseInput } from '@chandlery/license';

export interface LicenseSource {
  /** The same for the same licence: while it is, nothing is read again. */
  readonly key: unknown;
  /** What the file is called. */
  readonly name: string;
  /** @throws {StoreError} `forbidden`, `not_found`, `offline`, `network`, `unavailable`, and what `AccountLicenses` throws */
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

/** How a licence is had from an account. */
export interface AccountLicenses {
  /** @throws {StoreError} `unauthenticated`, `subscription_not_found`, `license_unavailable` */
  readonly read: (subscription: string) => Promise<string>;
}

/** What the page itself names: a file, its address, or a subscription of the customer's own. */
export interface PageLicense {
  readonly data: LicenseInput | undefined;
  readonly src: string | undefined;
  readonly subscription: string | undefined;
}

/** What the page itself gives; undefined where the visitor may choose. */
export const pageSource = (
  { data, src, subscription }: PageLicense,
  account: AccountLicenses,
): LicenseSource | undefined => {
  if (data !== undefined) return { key: data, name: usualName, read: async () => data };
  if (src) return { key: src, name: nameIn(src), read: () => fetchLicense(src) };
  if (!subscription) return undefined;
  return { key: `of ${subscription}`, name: `${subscription}.lic`, read: () => account.read(subscription) };
};

/** A file that the visitor chose. */
export const fileSource = (file: File): LicenseSource => ({ key: file, name: file.name, read: async () => file });
