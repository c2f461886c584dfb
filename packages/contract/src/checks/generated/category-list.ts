// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, array, both, object } from '../check.ts';
import { count } from './product-batch.ts';
import { categorySummary } from './product-detail.ts';

export const category: Check<contract.Category> = /* @__PURE__ */ both(categorySummary, /* @__PURE__ */ object({ products: count }));
export const categoryList: Check<contract.CategoryList> = /* @__PURE__ */ object({ items: /* @__PURE__ */ array(category) });
