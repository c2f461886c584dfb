// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { both } from '../both.ts';
import { type Check, boolean, count } from '../check.ts';
import { product } from './product-batch.ts';

export const categorySummary: Check<contract.CategorySummary> = { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ };
export const priceTier: Check<contract.PriceTier> = { upTo: [count, null], amount: count };
export const price: Check<contract.Price> = { amount: count, currency: /^[A-Z]{3}$/, interval: /^(month|year|once)$/, scheme: /^(flat|per_unit|tiered|metered)$/, component: [/^/, undefined], tiers: [[priceTier], undefined], isTaxIncluded: [boolean, undefined] };
export const pricingComponent: Check<contract.PricingComponent> = { name: /^/, min: count, max: count, default: count };
export const planImage: Check<contract.PlanImage> = { repository: /^/, tag: /^/, reference: /^/ };
export const plan: Check<contract.Plan> = { id: /^plan_\w{22}$/, slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/, description: /^/, kind: /^(free|paid|byol)$/, gated: boolean, isDefault: boolean, pullRequirement: /^(everyone|signed-in|subscribed)$/, prices: [price], components: [pricingComponent], trialDays: count, minimumTermMonths: count, usesProductKeys: boolean, images: [planImage], certification: [/^(container|plugin|infrastructure)$/, null], contactUrl: [/^https?:\/\/[^\s"<>]+$/, null] };
export const screenshot: Check<contract.Screenshot> = { url: /^https?:\/\/[^\s"<>]+$/, label: /^/ };
export const productLink: Check<contract.ProductLink> = { kind: /^(documentation|support|privacy|source|website)$/, label: /^/, url: /^https?:\/\/[^\s"<>]+$/ };
export const support: Check<contract.Support> = { statement: /^/, slaHours: [count, null] };
export const terms: Check<contract.Terms> = { version: /^/, url: [/^https?:\/\/[^\s"<>]+$/, null], html: [/^/, null] };
export const productDetail: Check<contract.ProductDetail> = /* @__PURE__ */ both(product, { statusReason: [/^/, null], categories: [categorySummary], version: [/^/, null], createdAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, updatedAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, plans: [plan], pluginKind: [/^(volume|network|logging|authorization)$/, null], descriptionHtml: /^/, tags: [/^/], screenshots: [screenshot], links: [productLink], support: [support, null], installationHtml: [/^/, null], compose: [/^/, null], terms: [terms, null], excludedCountries: [/^/] });
