// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const storeProfile: Check<contract.StoreProfile> = { url: /^https?:\/\/[^\s"<>]+$/, registry: [/^/, null] };
