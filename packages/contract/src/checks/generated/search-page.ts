// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, count } from '../check.ts';
import { product } from './product-batch.ts';

export const facetValue: Check<contract.FacetValue> = { value: /^/, label: /^/, count };
export const facets: Check<contract.Facets> = { type: [facetValue], category: [facetValue], platform: [facetValue], price: [facetValue], source: [facetValue], certified: [facetValue] };
export const searchPage: Check<contract.SearchPage> = { items: [product], facets, total: count, nextCursor: [/^/, null], correctedQuery: [/^/, undefined] };
