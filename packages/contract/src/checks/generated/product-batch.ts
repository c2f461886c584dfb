// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, boolean, count } from '../check.ts';

export const publisherSummary: Check<contract.PublisherSummary> = { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/, verified: boolean };
export const rating: Check<contract.Rating> = { average: Number.isFinite, count };
export const offerPrice: Check<contract.OfferPrice> = { amount: count, currency: /^[A-Z]{3}$/, minorDigits: count, interval: /^(month|year|once)$/, component: [/^/, null] };
export const offer: Check<contract.Offer> = { kind: /^(free|trial|paid|byol)$/, action: /^(buy|choose|contact|page)$/, prices: [offerPrice], isFrom: boolean, trialDays: count };
export const product: Check<contract.Product> = { id: /^prod_\w{22}$/, slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/, type: /^(container|plugin|service)$/, source: /^(store|official|community)$/, status: /^(published|on_hold|deprecated)$/, publisher: publisherSummary, icon: [/^https?:\/\/[^\s"<>]+$/, null], shortDescription: /^/, platforms: [/^\w+\/[\w/]+$/], pulls: count, rating: [rating, null], offer, certification: [/^(container|plugin|infrastructure)$/, null], url: /^https?:\/\/[^\s"<>]+$/ };
export const productBatch: Check<contract.ProductBatch> = { items: [product], missing: [/^/] };
