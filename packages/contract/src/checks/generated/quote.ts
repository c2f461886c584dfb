// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, boolean, integer } from '../check.ts';

export const quantity: Check<contract.Quantity> = { name: /^/, value: /* @__PURE__ */ integer(0) };
export const quoteLine: Check<contract.QuoteLine> = { scheme: /^(flat|per_unit|tiered|metered)$/, component: [/^/, null], quantity: /* @__PURE__ */ integer(0), unitAmount: [/* @__PURE__ */ integer(0), null], amount: /* @__PURE__ */ integer(0) };
export const quotePromotion: Check<contract.QuotePromotion> = { code: /^/, percent: [Number.isFinite, null], amount: [/* @__PURE__ */ integer(0), null], charges: [/* @__PURE__ */ integer(0), null] };
export const quote: Check<contract.Quote> = { product: { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ }, plan: { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ }, quantities: [quantity], currency: [/^[A-Z]{3}$/, null], interval: [/^(month|year|once)$/, null], lines: [quoteLine], subtotal: /* @__PURE__ */ integer(0), discount: /* @__PURE__ */ integer(0), promotion: [quotePromotion, null], tax: /* @__PURE__ */ integer(0), taxRate: Number.isFinite, taxCountry: [/^[A-Z]{2}$/, null], isTaxIncluded: boolean, total: /* @__PURE__ */ integer(0), totalAfterPromotion: /* @__PURE__ */ integer(0), dueNow: /* @__PURE__ */ integer(0), trialDays: /* @__PURE__ */ integer(0), minimumTermMonths: /* @__PURE__ */ integer(0), nextChargeAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
