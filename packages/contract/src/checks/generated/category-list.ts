// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { both } from '../both.ts';
import { type Check, count } from '../check.ts';
import { categorySummary } from './product-detail.ts';

export const category: Check<contract.Category> = /* @__PURE__ */ both(categorySummary, { products: count });
export const categoryList: Check<contract.CategoryList> = { items: [category] };
