import * as z from 'zod/mini';
import { DateTime, HttpUrl } from './primitive.ts';

/** What webhooks tell of. New ones may come; existing ones keep their names. */
export const WebhookEvent = z.enum([
  'subscription.created',
  'subscription.activated',
  'subscription.failed',
  'subscription.renewed',
  'subscription.payment_failed',
  'subscription.changed',
  'subscription.change_scheduled',
  'subscription.cancelled',
  'subscription.resumed',
  'subscription.ended',
  'subscription.expired',
  'subscription.terms_accepted',
  'trial.started',
  'trial.ending',
  'trial.converted',
  'payment.succeeded',
  'payment.refunded',
  'order.created',
  'order.fulfilled',
  'order.cancelled',
  'certificate.issued',
  'certificate.revoked',
]);

export const NewWebhookEndpoint = z.object({
  url: HttpUrl.check(z.describe('Where events are sent. HTTPS, and no private address, but in development.')),
  events: z.optional(z.array(WebhookEvent).check(z.describe('Events that are sent; all unless told.'))),
});

/** Where a publisher is told of events. */
export const WebhookEndpoint = z.object({
  id: z.string(),
  url: HttpUrl,
  /** Empty: all, those that are new to the store too. */
  events: z.array(z.string()),
  createdAt: DateTime,
});

/** An endpoint with the secret that its signatures are made with, `whsec_…`; it is shown this once. */
export const SecretWebhookEndpoint = z.extend(WebhookEndpoint, { secret: z.string() });

export const WebhookEndpointList = z.object({ items: z.array(WebhookEndpoint) });

/** One event on its way to one endpoint. */
export const WebhookDelivery = z.object({
  id: z.string(),
  event: z.object({ id: z.string(), type: z.string(), occurredAt: DateTime }),
  state: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.int(),
  /** HTTP status of the last attempt; null where there was no answer. */
  status: z.nullable(z.int()),
  /** What went wrong with the last attempt; null where nothing did. */
  problem: z.nullable(z.string()),
  deliveredAt: z.nullable(DateTime),
});

export const WebhookDeliveryList = z.object({ items: z.array(WebhookDelivery) });

export type WebhookEvent = z.infer<typeof WebhookEvent>;
export type NewWebhookEndpoint = z.infer<typeof NewWebhookEndpoint>;
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;
export type SecretWebhookEndpoint = z.infer<typeof SecretWebhookEndpoint>;
export type WebhookEndpointList = z.infer<typeof WebhookEndpointList>;
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export type WebhookDeliveryList = z.infer<typeof WebhookDeliveryList>;
