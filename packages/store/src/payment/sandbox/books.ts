import { and, gte, isNull, isNotNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import type { BookEntry } from '../provider.ts';
import { sandboxCharges, sandboxPayments, sandboxSubscriptions } from './tables.ts';

/** What the sandbox's books say. Its renewals and their news are written in one transaction, so none of those can have been lost. */
export async function* sandboxBooks(database: Database, since: Date): AsyncGenerator<BookEntry> {
  const paid = await database
    .select({ id: sandboxPayments.id, order: sandboxPayments.order })
    .from(sandboxPayments)
    .where(and(gte(sandboxPayments.createdAt, since), isNotNull(sandboxPayments.paidAt)));
  for (const { id, order } of paid)
    yield { kind: 'event', event: { type: 'payment_changed', payment: id, checkout: order.checkoutId } };
  const charged = await database
    .select()
    .from(sandboxCharges)
    .where(and(gte(sandboxCharges.createdAt, since), isNull(sandboxCharges.failure)));
  for (const { id, amount, currency, refunded } of charged) {
    // What went back whole may have been for what nobody wanted, and is booked nowhere then.
    if (refunded < amount) yield { kind: 'payment', payment: id, amount, currency };
    if (refunded > 0) yield { kind: 'event', event: { type: 'refunded', payment: id, amount: refunded } };
  }
  for (const { id, endsAt, endedAt } of await database.select().from(sandboxSubscriptions)) {
    if (endedAt !== null) yield { kind: 'event', event: { type: 'ended', subscription: id } };
    yield { kind: 'subscription', subscription: id, isEnded: endedAt !== null, endsAt };
  }
}
