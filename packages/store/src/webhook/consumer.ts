import { WebhookEvent } from '@chandlery/contract';
import { and, eq, isNull } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod/mini';
import { newWebhookId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import type { Logger } from '../log/log.ts';
import type { Consumer } from '../outbox/consumer.ts';
import { findEvent } from '../outbox/find-event.ts';
import type { OutboxRow } from '../outbox/tables.ts';
import type { Job } from '../worker/queue.ts';
import { openSecrets } from './secrets.ts';
import { SendError, send } from './send.ts';
import { type WebhookEndpointRow, webhookDeliveries, webhookEndpoints } from './tables.ts';

export interface WebhookConsumerOptions {
  readonly database: Database;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  readonly log: Logger;
  /** Whether private addresses are reached too. */
  readonly allowsPrivate: boolean;
}

export interface DeliveryJob {
  readonly delivery: string;
}

/** Milliseconds that an endpoint has to answer. */
const timeout = 15_000;

/** 5 seconds, 10, 20 … six hours, for three days. */
const webhookQueue = {
  name: 'webhooks',
  retries: { limit: 24, delay: 5, longest: 21_600 },
  patience: 60,
  concurrency: 4,
} as const;

const isTold = (type: string): boolean => (WebhookEvent.options as readonly string[]).includes(type);

const wants = ({ events }: WebhookEndpointRow, { type }: OutboxRow): boolean =>
  events.length === 0 || events.includes(type);

/** What an endpoint is sent: its own shape for every event, so that a receiver needs one reader. */
const bodyOf = ({ type, occurredAt, data }: OutboxRow): string =>
  JSON.stringify({ type, timestamp: occurredAt.toISOString(), data });

const Again = z.object({ delivery: z.string() });

/** One job for every endpoint that wants an event; and one for what is asked for again. */
const newDeliveries = async (transaction: Database, event: OutboxRow) => {
  if (event.type === 'webhook.redelivery')
    return [{ key: event.id, data: { delivery: z.parse(Again, event.data).delivery } satisfies DeliveryJob }];
  if (event.publisherId === null || !isTold(event.type)) return [];
  const endpoints = await transaction
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.publisherId, event.publisherId), isNull(webhookEndpoints.deletedAt)));
  const rows = endpoints
    .filter((endpoint) => wants(endpoint, event))
    .map(({ id: endpointId }) => ({
      id: newWebhookId('whd'),
      endpointId,
      eventId: event.id,
      state: 'pending' as const,
      createdAt: new Date(),
    }));
  if (rows.length > 0) await transaction.insert(webhookDeliveries).values(rows);
  return rows.map(({ id }) => ({ key: id, data: { delivery: id } satisfies DeliveryJob }));
};

/** Tells publishers' servers of events, at least once, signed as Standard Webhooks says. */
export const webhookConsumer = ({
  database,
  secret,
  log,
  allowsPrivate,
}: WebhookConsumerOptions): Consumer<DeliveryJob> => {
  const post = async (endpoint: WebhookEndpointRow, event: OutboxRow): Promise<number> => {
    const now = new Date();
    const body = bodyOf(event);
    const signatures = (await openSecrets(endpoint.secrets, secret, now)).map((each) =>
      new Webhook(each).sign(event.id, now, body),
    );
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Chandlery-Webhooks/1',
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
    return send({ url: endpoint.url, headers, body }, { allowsPrivate, timeout });
  };

  const attempt = async (endpoint: WebhookEndpointRow, event: OutboxRow) => {
    try {
      const status = await post(endpoint, event);
      const isTaken = status >= 200 && status < 300;
      return { isTaken, status, problem: isTaken ? null : `It answered ${status}.` };
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      return { isTaken: false, status: null, problem: error.message };
    }
  };

  const handle = async ({ data, attempt: before, isLastAttempt }: Job<DeliveryJob>): Promise<void> => {
    const isThis = eq(webhookDeliveries.id, data.delivery);
    const [found] = await database
      .select({ delivery: webhookDeliveries, endpoint: webhookEndpoints })
      .from(webhookDeliveries)
      .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
      .where(isThis);
    if (found === undefined || found.delivery.state === 'delivered' || found.endpoint.deletedAt !== null) return;
    const { isTaken, status, problem } = await attempt(
      found.endpoint,
      await findEvent(database, found.delivery.eventId),
    );
    const state = isTaken ? 'delivered' : isLastAttempt ? 'failed' : 'pending';
    await database
      .update(webhookDeliveries)
      .set({ state, status, problem, attempts: before + 1, deliveredAt: isTaken ? new Date() : null })
      .where(isThis);
    if (isTaken) return;
    log.info({ delivery: data.delivery, status, problem, attempt: before + 1 }, 'a webhook was not taken');
    throw new SendError(problem ?? 'It was not taken.');
  };

  return { queue: webhookQueue, jobs: newDeliveries, handle };
};
