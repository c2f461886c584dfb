/** Verifies licence files. */
export type { LicenseAlgorithm } from './algorithm.ts';
export type { License, LicenseComponent } from './license.ts';
export type { LicenseInput } from './license-file.ts';
export type { LicenseResult, MalformedLicense, ProvedLicense, SignedBy, UnprovedLicense } from './result.ts';
export type { TrustedKey, TrustedKeys } from './trusted-keys.ts';
export { type VerifyLicenseOptions, verifyLicense } from './verify-license.ts';
