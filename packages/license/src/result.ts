/** What the verifier answers. */
import type { LicenseAlgorithm } from './algorithm.ts';
import type { License } from './license.ts';
import type { Standing } from './standing.ts';

/** Who is said to have signed, and how. */
export interface SignedBy {
  /** Libtrust id of the key. */
  readonly keyId: string;
  readonly algorithm: LicenseAlgorithm;
}

/** Signed by a trusted key, as it is. */
export interface ProvedLicense extends SignedBy {
  /**
   * `valid`; `in_grace`, past its end, within its days of grace; `expired`, past those too;
   * `not_yet_valid`, signed in the future: most likely this machine's clock is wrong.
   */
  readonly outcome: Standing;
  readonly license: License;
}

/** It must not count. */
export interface UnprovedLicense extends SignedBy {
  /**
   * `untrusted_key`, signed by somebody else, or so it says; `bad_signature`, altered since it was signed;
   * `token_mismatch`, its private key belongs to another licence.
   */
  readonly outcome: 'untrusted_key' | 'bad_signature' | 'token_mismatch';
  /** What the file says, to show to whoever looks for the fault; undefined where that cannot be read. Anybody may have written it. */
  readonly claimed: License | undefined;
}

/** No licence, or not a whole one. */
export interface MalformedLicense {
  readonly outcome: 'malformed';
  /** Path of the member at fault: `authorization.signatures[0].header.alg`; `file` where it is none in particular. */
  readonly where: string;
  /** What is wrong with it, in English: `is missing`. */
  readonly problem: string;
}

export type LicenseResult = ProvedLicense | UnprovedLicense | MalformedLicense;
