// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const pagePermission: Check<contract.PagePermission> = { publisher: { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ }, origin: /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/, mode: /^(test|live)$/ };
