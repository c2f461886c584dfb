/** Verifies a licence with the keys that the page trusts. */
import type { Connection } from '@chandlery/client/connection';
import { type LicenseInput, type LicenseResult, type TrustedKeys, verifyLicense } from '@chandlery/license';
import { readTrustedKeys, storeKeys } from './trusted-keys.ts';

/** A licence that was looked at. */
export interface CheckedLicense {
  readonly result: LicenseResult;
  /** The file's text, to copy and download; empty where it is no licence. */
  readonly text: string;
  /** What to call the file. */
  readonly name: string;
}

export interface CheckOptions {
  /** Undefined: the store's. */
  readonly trustedKeys: TrustedKeys | string | undefined;
  readonly now: Date;
  /** Gives the store, where its keys are needed. */
  readonly connection: () => Connection;
}

const textOf = async (input: LicenseInput): Promise<string> => {
  if (typeof input === 'string') return input;
  return input instanceof Blob ? input.text() : new TextDecoder().decode(input);
};

const verify = async (input: LicenseInput, { trustedKeys, now, connection }: CheckOptions): Promise<LicenseResult> => {
  if (trustedKeys !== undefined) return verifyLicense(input, { trustedKeys: readTrustedKeys(trustedKeys), now });
  const result = await verifyLicense(input, { trustedKeys: await storeKeys(connection(), false), now });
  if (result.outcome !== 'untrusted_key') return result;
  // The store may have begun to sign with another key since its keys were read.
  return storeKeys(connection(), true).then(
    (fresh) => verifyLicense(input, { trustedKeys: fresh, now }),
    () => result,
  );
};

/**
 * Looks at a licence file.
 * @param name of the file
 * @throws {StoreError} where the store's keys cannot be had
 * @throws {TypeError} where no store is named, the trusted keys are none, or the page cannot verify anything
 */
export const checkLicense = async (
  input: LicenseInput,
  name: string,
  options: CheckOptions,
): Promise<CheckedLicense> => {
  const result = await verify(input, options);
  return { result, text: result.outcome === 'malformed' ? '' : await textOf(input), name };
};
