// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, both, integer } from '../check.ts';
import { categorySummary } from './product-detail.ts';

export const category: Check<contract.Category> = /* @__PURE__ */ both(categorySummary, { products: /* @__PURE__ */ integer(0) });
export const categoryList: Check<contract.CategoryList> = { items: [category] };
