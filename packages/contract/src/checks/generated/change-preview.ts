// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, count } from '../check.ts';
import { quote } from './quote.ts';

export const changePreview: Check<contract.ChangePreview> = { effective: /^(now|period_end)$/, effectiveAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, currency: [/^[A-Z]{3}$/, null], credit: count, charge: count, tax: count, dueNow: count, quote };
