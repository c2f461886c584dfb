// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, count } from '../check.ts';

export const usedComponent: Check<contract.UsedComponent> = { name: /^/, quantity: count, amount: count };
export const usage: Check<contract.Usage> = { currency: [/^[A-Z]{3}$/, null], components: [usedComponent], amount: count, chargedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
