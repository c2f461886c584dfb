// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, boolean, count } from '../check.ts';

export const quantity: Check<contract.Quantity> = { name: /^/, value: count };
export const quoteLine: Check<contract.QuoteLine> = { scheme: /^(flat|per_unit|tiered|metered)$/, component: [/^/, null], quantity: count, unitAmount: [count, null], amount: count };
export const quotePromotion: Check<contract.QuotePromotion> = { code: /^/, percent: [Number.isFinite, null], amount: [count, null], charges: [count, null] };
export const quote: Check<contract.Quote> = { product: { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ }, plan: { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ }, quantities: [quantity], currency: [/^[A-Z]{3}$/, null], interval: [/^(month|year|once)$/, null], lines: [quoteLine], subtotal: count, discount: count, promotion: [quotePromotion, null], tax: count, taxRate: Number.isFinite, taxCountry: [/^[A-Z]{2}$/, null], isTaxIncluded: boolean, total: count, totalAfterPromotion: count, dueNow: count, trialDays: count, minimumTermMonths: count, nextChargeAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
