// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';
import { plan, support } from './product-detail.ts';

export const productPlans: Check<contract.ProductPlans> = { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/, status: /^(published|on_hold|deprecated)$/, url: /^https?:\/\/[^\s"<>]+$/, items: [plan], support: [support, null], terms: [{ version: /^/, url: /^https?:\/\/[^\s"<>]+$/ }, null] };
