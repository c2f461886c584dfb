// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, array, boolean, integer, nullable, number, object, string } from '../check.ts';

export const productId: Check<contract.ProductId> = /* @__PURE__ */ string(/^prod_\w{22}$/);
export const productSlug: Check = /* @__PURE__ */ string(/^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/);
export const productType: Check<contract.ProductType> = /* @__PURE__ */ string(/^(container|plugin|service)$/);
export const productSource: Check<contract.ProductSource> = /* @__PURE__ */ string(/^(store|official|community)$/);
export const listedStatus: Check<contract.ListedStatus> = /* @__PURE__ */ string(/^(published|on_hold|deprecated)$/);
export const slug: Check = /* @__PURE__ */ string(/^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/);
export const publisherSummary: Check<contract.PublisherSummary> = /* @__PURE__ */ object({ slug: slug, name: /* @__PURE__ */ string(), verified: boolean });
export const httpUrl: Check = /* @__PURE__ */ string(/^https?:\/\/[^\s"<>]+$/);
export const platform: Check<contract.Platform> = /* @__PURE__ */ string(/^\w+\/[\w/]+$/);
export const count: Check = /* @__PURE__ */ integer(0);
export const rating: Check<contract.Rating> = /* @__PURE__ */ object({ average: number, count: count });
export const offerKind: Check<contract.OfferKind> = /* @__PURE__ */ string(/^(free|trial|paid|byol)$/);
export const currency: Check<contract.Currency> = /* @__PURE__ */ string(/^[A-Z]{3}$/);
export const interval: Check<contract.Interval> = /* @__PURE__ */ string(/^(month|year|once)$/);
export const offerPrice: Check<contract.OfferPrice> = /* @__PURE__ */ object({ amount: count, currency: currency, interval: interval, component: /* @__PURE__ */ nullable(/* @__PURE__ */ string()) });
export const offer: Check<contract.Offer> = /* @__PURE__ */ object({ kind: offerKind, prices: /* @__PURE__ */ array(offerPrice), isFrom: boolean, trialDays: count });
export const certificationLevel: Check<contract.CertificationLevel> = /* @__PURE__ */ string(/^(container|plugin|infrastructure)$/);
export const dateTime: Check<contract.DateTime> = /* @__PURE__ */ string(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
export const product: Check<contract.Product> = /* @__PURE__ */ object({ id: productId, slug: productSlug, name: /* @__PURE__ */ string(), type: productType, source: productSource, status: listedStatus, publisher: publisherSummary, icon: /* @__PURE__ */ nullable(httpUrl), shortDescription: /* @__PURE__ */ string(), platforms: /* @__PURE__ */ array(platform), pulls: count, rating: /* @__PURE__ */ nullable(rating), offer: offer, certification: /* @__PURE__ */ nullable(certificationLevel), url: httpUrl, updatedAt: dateTime });
export const productBatch: Check<contract.ProductBatch> = /* @__PURE__ */ object({ items: /* @__PURE__ */ array(product), missing: /* @__PURE__ */ array(/* @__PURE__ */ string()) });
