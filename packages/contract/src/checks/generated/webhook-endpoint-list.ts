// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const webhookEndpoint: Check<contract.WebhookEndpoint> = { id: /^/, url: /^https?:\/\/[^\s"<>]+$/, events: [/^/], createdAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ };
export const webhookEndpointList: Check<contract.WebhookEndpointList> = { items: [webhookEndpoint] };
