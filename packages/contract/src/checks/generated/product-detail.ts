// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, array, boolean, both, nullable, object, optional, string } from '../check.ts';
import { slug, httpUrl, count, currency, interval, certificationLevel, dateTime, product } from './product-batch.ts';

export const categorySummary: Check<contract.CategorySummary> = /* @__PURE__ */ object({ slug: slug, name: /* @__PURE__ */ string() });
export const planId: Check<contract.PlanId> = /* @__PURE__ */ string(/^plan_\w{22}$/);
export const planKind: Check<contract.PlanKind> = /* @__PURE__ */ string(/^(free|paid|byol)$/);
export const pullRequirement: Check<contract.PullRequirement> = /* @__PURE__ */ string(/^(everyone|signed-in|subscribed)$/);
export const priceScheme: Check<contract.PriceScheme> = /* @__PURE__ */ string(/^(flat|per_unit|tiered|metered)$/);
export const priceTier: Check<contract.PriceTier> = /* @__PURE__ */ object({ upTo: /* @__PURE__ */ nullable(count), amount: count });
export const price: Check<contract.Price> = /* @__PURE__ */ object({ amount: count, currency: currency, interval: interval, scheme: priceScheme, component: /* @__PURE__ */ optional(/* @__PURE__ */ string()), tiers: /* @__PURE__ */ optional(/* @__PURE__ */ array(priceTier)) });
export const pricingComponent: Check<contract.PricingComponent> = /* @__PURE__ */ object({ name: /* @__PURE__ */ string(), min: count, max: count, default: count });
export const planImage: Check<contract.PlanImage> = /* @__PURE__ */ object({ repository: /* @__PURE__ */ string(), tag: /* @__PURE__ */ string(), reference: /* @__PURE__ */ string() });
export const plan: Check<contract.Plan> = /* @__PURE__ */ object({ id: planId, slug: slug, name: /* @__PURE__ */ string(), description: /* @__PURE__ */ string(), kind: planKind, gated: boolean, isDefault: boolean, pullRequirement: pullRequirement, prices: /* @__PURE__ */ array(price), components: /* @__PURE__ */ array(pricingComponent), trialDays: count, minimumTermMonths: count, usesProductKeys: boolean, images: /* @__PURE__ */ array(planImage), certification: /* @__PURE__ */ nullable(certificationLevel), contactUrl: /* @__PURE__ */ nullable(httpUrl) });
export const pluginKind: Check<contract.PluginKind> = /* @__PURE__ */ string(/^(volume|network|logging|authorization)$/);
export const screenshot: Check<contract.Screenshot> = /* @__PURE__ */ object({ url: httpUrl, label: /* @__PURE__ */ string() });
export const linkKind: Check<contract.LinkKind> = /* @__PURE__ */ string(/^(documentation|support|privacy|source|website)$/);
export const productLink: Check<contract.ProductLink> = /* @__PURE__ */ object({ kind: linkKind, label: /* @__PURE__ */ string(), url: httpUrl });
export const support: Check<contract.Support> = /* @__PURE__ */ object({ statement: /* @__PURE__ */ string(), slaHours: /* @__PURE__ */ nullable(count) });
export const terms: Check<contract.Terms> = /* @__PURE__ */ object({ version: /* @__PURE__ */ string(), url: /* @__PURE__ */ nullable(httpUrl), html: /* @__PURE__ */ nullable(/* @__PURE__ */ string()) });
export const productDetail: Check<contract.ProductDetail> = /* @__PURE__ */ both(product, /* @__PURE__ */ object({ statusReason: /* @__PURE__ */ nullable(/* @__PURE__ */ string()), categories: /* @__PURE__ */ array(categorySummary), version: /* @__PURE__ */ nullable(/* @__PURE__ */ string()), createdAt: dateTime, plans: /* @__PURE__ */ array(plan), pluginKind: /* @__PURE__ */ nullable(pluginKind), descriptionHtml: /* @__PURE__ */ string(), tags: /* @__PURE__ */ array(/* @__PURE__ */ string()), screenshots: /* @__PURE__ */ array(screenshot), links: /* @__PURE__ */ array(productLink), support: /* @__PURE__ */ nullable(support), installationHtml: /* @__PURE__ */ nullable(/* @__PURE__ */ string()), compose: /* @__PURE__ */ nullable(/* @__PURE__ */ string()), terms: /* @__PURE__ */ nullable(terms), excludedCountries: /* @__PURE__ */ array(/* @__PURE__ */ string()) }));
