// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, array, integer, nullable, object, optional, string } from '../check.ts';
import { product } from './product-batch.ts';

export const facetValue: Check<contract.FacetValue> = /* @__PURE__ */ object({ value: /* @__PURE__ */ string(), label: /* @__PURE__ */ string(), count: /* @__PURE__ */ integer() });
export const facets: Check<contract.Facets> = /* @__PURE__ */ object({ type: /* @__PURE__ */ array(facetValue), category: /* @__PURE__ */ array(facetValue), platform: /* @__PURE__ */ array(facetValue), price: /* @__PURE__ */ array(facetValue), source: /* @__PURE__ */ array(facetValue), certified: /* @__PURE__ */ array(facetValue) });
export const searchPage: Check<contract.SearchPage> = /* @__PURE__ */ object({ items: /* @__PURE__ */ array(product), facets: facets, total: /* @__PURE__ */ integer(), nextCursor: /* @__PURE__ */ nullable(/* @__PURE__ */ string()), correctedQuery: /* @__PURE__ */ optional(/* @__PURE__ */ string()) });
