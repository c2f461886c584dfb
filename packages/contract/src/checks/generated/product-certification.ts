// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const productCertification: Check<contract.ProductCertification> = { statement: [/^/, null], digests: [/^sha256:[\da-f]{64}$/] };
