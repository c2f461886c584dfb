// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const licenseFile: Check<contract.LicenseFile> = { key_id: /^/, private_key: /^/, authorization: /^/ };
