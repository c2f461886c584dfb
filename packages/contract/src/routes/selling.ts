/** What vendors' servers do with selling: codes that make things cheaper, and being told of what happens. */
import * as z from 'zod/mini';
import { NewPromotion, Promotion, PromotionList } from '../promotion.ts';
import type { Route } from '../route.ts';
import { Usage, UsageReport } from '../usage.ts';
import {
  NewWebhookEndpoint,
  SecretWebhookEndpoint,
  WebhookDelivery,
  WebhookDeliveryList,
  WebhookEndpoint,
  WebhookEndpointList,
} from '../webhook.ts';

const Id = z.object({ id: z.string().check(z.regex(/^[\w.-]{1,100}$/)) });
const Nothing = z.object({});

const server = { caller: 'publisher', cache: 'private' } as const;
const catalogue = { ...server, scope: 'catalogue:write' } as const;
const webhooks = { ...server, scope: 'webhooks:write' } as const;

export const sellingRoutes = {
  'promotions.list': {
    method: 'GET',
    path: '/v1/promotions',
    summary: 'The publisher’s promotions, newest first.',
    answer: PromotionList,
    problems: [],
    ...catalogue,
  },
  'promotions.create': {
    method: 'POST',
    path: '/v1/promotions',
    summary: 'Makes a promotion code.',
    body: NewPromotion,
    answer: Promotion,
    problems: ['promotion_code_taken', 'idempotency_conflict'],
    ...catalogue,
  },
  'promotions.end': {
    method: 'POST',
    path: '/v1/promotions/{id}/end',
    summary: 'Ends a promotion now. Those who bought with it keep what they were promised.',
    params: Id,
    body: Nothing,
    answer: Promotion,
    problems: ['not_found', 'idempotency_conflict'],
    ...catalogue,
  },
  'usage.report': {
    method: 'POST',
    path: '/v1/subscriptions/{id}/usage',
    summary:
      'Reports what a customer used of what is metered; it is charged for when the period ends. No records: answers what has been reported.',
    params: Id,
    body: UsageReport,
    answer: Usage,
    problems: ['subscription_not_found', 'subscription_state', 'idempotency_conflict'],
    ...server,
    scope: 'fulfilment',
  },
  'webhooks.list': {
    method: 'GET',
    path: '/v1/webhook-endpoints',
    summary: 'Where the publisher is told of events.',
    answer: WebhookEndpointList,
    problems: [],
    ...webhooks,
  },
  'webhooks.create': {
    method: 'POST',
    path: '/v1/webhook-endpoints',
    summary:
      'Sends events to an address from now on, signed as Standard Webhooks says. The answer has the secret, this once.',
    body: NewWebhookEndpoint,
    answer: SecretWebhookEndpoint,
    problems: ['webhook_address_refused'],
    ...webhooks,
  },
  'webhooks.delete': {
    method: 'DELETE',
    path: '/v1/webhook-endpoints/{id}',
    summary: 'Sends nothing more to an address.',
    params: Id,
    answer: WebhookEndpoint,
    problems: ['not_found'],
    ...webhooks,
  },
  'webhooks.rotate': {
    method: 'POST',
    path: '/v1/webhook-endpoints/{id}/rotate',
    summary:
      'A new secret. For a day everything is signed with both, so that none is lost while the new one is put in place.',
    params: Id,
    body: Nothing,
    answer: SecretWebhookEndpoint,
    problems: ['not_found'],
    ...webhooks,
  },
  'webhooks.deliveries': {
    method: 'GET',
    path: '/v1/webhook-endpoints/{id}/deliveries',
    summary: 'The last hundred events that were, or are to be, sent to an address, newest first.',
    params: Id,
    answer: WebhookDeliveryList,
    problems: ['not_found'],
    ...webhooks,
  },
  'webhooks.redeliver': {
    method: 'POST',
    path: '/v1/webhook-deliveries/{id}/redeliver',
    summary: 'Sends an event again, with the same id.',
    params: Id,
    body: Nothing,
    answer: WebhookDelivery,
    problems: ['not_found', 'idempotency_conflict'],
    ...webhooks,
  },
} as const satisfies Record<string, Route>;
