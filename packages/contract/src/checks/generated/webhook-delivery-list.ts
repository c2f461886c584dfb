// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check, integer } from '../check.ts';

export const webhookDelivery: Check<contract.WebhookDelivery> = { id: /^/, event: { id: /^/, type: /^/, occurredAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ }, state: /^(pending|delivered|failed)$/, attempts: /* @__PURE__ */ integer(), status: [/* @__PURE__ */ integer(), null], problem: [/^/, null], deliveredAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null] };
export const webhookDeliveryList: Check<contract.WebhookDeliveryList> = { items: [webhookDelivery] };
