// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { both } from '../both.ts';
import { type Check } from '../check.ts';
import { webhookEndpoint } from './webhook-endpoint-list.ts';

export const secretWebhookEndpoint: Check<contract.SecretWebhookEndpoint> = /* @__PURE__ */ both(webhookEndpoint, { secret: /^/ });
