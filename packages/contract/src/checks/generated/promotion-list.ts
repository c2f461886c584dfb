// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, count } from '../check.ts';

export const promotion: Check<contract.Promotion> = { id: /^/, code: /^/, percent: [Number.isFinite, null], amount: [count, null], currency: [/^[A-Z]{3}$/, null], products: [/^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/], charges: [count, null], maxRedemptions: [count, null], redemptions: count, startsAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, expiresAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
export const promotionList: Check<contract.PromotionList> = { items: [promotion] };
