// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, integer } from '../check.ts';
import { quote } from './quote.ts';

export const changePreview: Check<contract.ChangePreview> = { effective: /^(now|period_end)$/, effectiveAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, currency: [/^[A-Z]{3}$/, null], credit: /* @__PURE__ */ integer(0), charge: /* @__PURE__ */ integer(0), tax: /* @__PURE__ */ integer(0), dueNow: /* @__PURE__ */ integer(0), quote };
