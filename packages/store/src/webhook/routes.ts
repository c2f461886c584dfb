import type { WebhookDelivery, WebhookEndpoint } from '@chandlery/contract';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { newWebhookId } from '../catalogue/identifier.ts';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/handlers.ts';
import { type OutboxRow, outbox } from '../outbox/tables.ts';
import { recordEvents } from '../outbox/record-events.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { addDays } from '../subscription/period.ts';
import { newWebhookSecret, sealSecret } from './secrets.ts';
import { type WebhookDeliveryRow, type WebhookEndpointRow, webhookDeliveries, webhookEndpoints } from './tables.ts';

export interface WebhookRoutes {
  readonly database: Database;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  /** Whether private addresses, and HTTP, are reached too. */
  readonly allowsPrivate: boolean;
}

const notFound = (what: string) => new StoreProblem('not_found', { detail: `There is no such ${what}.` });

const present = ({ id, url, events, createdAt }: WebhookEndpointRow): WebhookEndpoint => ({
  id,
  url,
  events: [...events],
  createdAt: createdAt.toISOString(),
});

const presentDelivery = (
  { id, state, attempts, status, problem, deliveredAt }: WebhookDeliveryRow,
  event: OutboxRow,
): WebhookDelivery => ({
  id,
  event: { id: event.id, type: event.type, occurredAt: event.occurredAt.toISOString() },
  state,
  attempts,
  status,
  problem,
  deliveredAt: deliveredAt?.toISOString() ?? null,
});

/** Days for which an old secret signs beside the new one. */
const overlap = 1;
const shown = 100;

/** The API's routes for being told of events. */
export const webhookHandlers = ({ database, secret, allowsPrivate }: WebhookRoutes) => {
  const endpointOf = async (publisherId: string, id: string): Promise<WebhookEndpointRow> => {
    const [row] = await database
      .select()
      .from(webhookEndpoints)
      .where(
        and(
          eq(webhookEndpoints.id, id),
          eq(webhookEndpoints.publisherId, publisherId),
          isNull(webhookEndpoints.deletedAt),
        ),
      );
    if (row === undefined) throw notFound('endpoint');
    return row;
  };

  const mustBeReachable = (url: string): void => {
    const { protocol, username } = new URL(url);
    if (username === '' && (allowsPrivate || protocol === 'https:')) return;
    throw new StoreProblem('webhook_address_refused', {
      detail: 'Events are sent over HTTPS, to an address without a name and password in it.',
    });
  };

  return {
    'webhooks.list': async ({ caller }) => {
      const rows = await database
        .select()
        .from(webhookEndpoints)
        .where(and(eq(webhookEndpoints.publisherId, caller.publisherId), isNull(webhookEndpoints.deletedAt)))
        .orderBy(desc(webhookEndpoints.createdAt));
      return { items: rows.map(present) };
    },
    'webhooks.create': async ({ caller, body }) => {
      mustBeReachable(body.url);
      const webhookSecret = newWebhookSecret();
      const [row] = await database
        .insert(webhookEndpoints)
        .values({
          id: newWebhookId('whe'),
          publisherId: caller.publisherId,
          url: body.url,
          events: body.events ?? [],
          secrets: [{ sealed: await sealSecret(webhookSecret, secret), until: null }],
          createdAt: new Date(),
        })
        .returning();
      if (row === undefined) throw new Error('an insert returned no row');
      return { ...present(row), secret: webhookSecret };
    },
    'webhooks.delete': async ({ caller, params }) => {
      const row = await endpointOf(caller.publisherId, params.id);
      await database.update(webhookEndpoints).set({ deletedAt: new Date() }).where(eq(webhookEndpoints.id, row.id));
      return present(row);
    },
    'webhooks.rotate': async ({ caller, params }) => {
      const row = await endpointOf(caller.publisherId, params.id);
      const webhookSecret = newWebhookSecret();
      const now = new Date();
      const [current] = row.secrets;
      const secrets = [
        { sealed: await sealSecret(webhookSecret, secret), until: null },
        ...(current === undefined ? [] : [{ ...current, until: addDays(now, overlap).toISOString() }]),
      ];
      await database.update(webhookEndpoints).set({ secrets }).where(eq(webhookEndpoints.id, row.id));
      return { ...present(row), secret: webhookSecret };
    },
    'webhooks.deliveries': async ({ caller, params }) => {
      const { id } = await endpointOf(caller.publisherId, params.id);
      const rows = await database
        .select({ delivery: webhookDeliveries, event: outbox })
        .from(webhookDeliveries)
        .innerJoin(outbox, eq(outbox.id, webhookDeliveries.eventId))
        .where(eq(webhookDeliveries.endpointId, id))
        .orderBy(desc(webhookDeliveries.createdAt), desc(outbox.position))
        .limit(shown);
      return { items: rows.map(({ delivery, event }) => presentDelivery(delivery, event)) };
    },
    'webhooks.redeliver': async ({ caller, params }) => {
      const [found] = await database
        .select({ delivery: webhookDeliveries, event: outbox })
        .from(webhookDeliveries)
        .innerJoin(outbox, eq(outbox.id, webhookDeliveries.eventId))
        .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
        .where(
          and(
            eq(webhookDeliveries.id, params.id),
            eq(webhookEndpoints.publisherId, caller.publisherId),
            isNull(webhookEndpoints.deletedAt),
          ),
        );
      if (found === undefined) throw notFound('delivery');
      const { delivery, event } = found;
      return database.transaction(async (transaction) => {
        const [again] = await transaction
          .update(webhookDeliveries)
          .set({ state: 'pending', status: null, problem: null, attempts: 0, deliveredAt: null })
          .where(eq(webhookDeliveries.id, delivery.id))
          .returning();
        await recordEvents(transaction, [
          {
            type: 'webhook.redelivery',
            subject: delivery.id,
            publisherId: caller.publisherId,
            data: { delivery: delivery.id },
            occurredAt: new Date(),
          },
        ]);
        return presentDelivery(again ?? delivery, event);
      });
    },
  } satisfies Partial<Handlers>;
};
