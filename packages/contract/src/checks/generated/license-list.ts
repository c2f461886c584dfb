// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, boolean, count } from '../check.ts';
import { quantity } from './quote.ts';
import { holder, subscribedPlan } from './subscription-page.ts';

export const license: Check<contract.License> = { id: /^/, subscriptionId: /^/, name: /^/, holder, product: { slug: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, name: /^/ }, plan: subscribedPlan, isTrial: boolean, quantities: [quantity], issuedAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, expiration: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, graceDays: count, keyId: /^/ };
export const licenseList: Check<contract.LicenseList> = { items: [license] };
