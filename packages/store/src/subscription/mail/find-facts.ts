import { and, desc, eq } from 'drizzle-orm';
import type { Addresses } from '../../catalogue/addresses.ts';
import { plans, publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import type { LetterPayment, LetterSubscription } from '../../mail/subscription-letters.ts';
import { type PaymentKind, type PaymentRow, payments } from '../../payment/tables.ts';
import type { Holders } from '../holders.ts';
import { nextCharge } from '../next-charge.ts';
import { type SubscriptionRow, subscriptions } from '../tables.ts';

export interface MailFacts {
  readonly row: SubscriptionRow;
  readonly subscription: LetterSubscription;
}

const next = (row: SubscriptionRow): LetterSubscription['next'] => {
  const charge = nextCharge(row);
  return charge && { at: charge.at, total: charge.amount, currency: charge.currency };
};

/** What the mails about a subscription say of it, as it is now. @throws where there is none */
export const findMailFacts = async (
  database: Database,
  holders: Holders,
  addresses: Addresses,
  subscriptionId: string,
): Promise<MailFacts> => {
  const [found] = await database
    .select({ row: subscriptions, plan: plans, publisher: publishers.name })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .innerJoin(publishers, eq(publishers.id, subscriptions.publisherId))
    .where(eq(subscriptions.id, subscriptionId));
  if (found === undefined) throw new Error(`there is no subscription ${subscriptionId}`);
  const { row, plan, publisher } = found;
  const holder = (await holders.find([row.holderId])).get(row.holderId);
  const [image, ...more] = plan.images;
  return {
    row,
    subscription: {
      name: row.name,
      publisher,
      plan: plan.name,
      quantities: row.components,
      organisation: holder?.company ?? null,
      end: row.currentPeriodEnd?.toISOString() ?? null,
      next: next(row),
      command: image === undefined || more.length > 0 ? null : `docker pull ${addresses.reference(image)}`,
      url: `${addresses.origin}/account/subscriptions/${row.id}`,
    },
  };
};

const present = ({ id, amount, tax, currency, paidAt }: PaymentRow): LetterPayment => ({
  amount,
  tax,
  currency,
  reference: id,
  at: paidAt.toISOString(),
});

/** The last payment of a kind for a subscription; null where there is none. */
export const lastPayment = async (
  database: Database,
  subscriptionId: string,
  kind: PaymentKind,
): Promise<LetterPayment | null> => {
  const [row] = await database
    .select()
    .from(payments)
    .where(and(eq(payments.subscriptionId, subscriptionId), eq(payments.kind, kind)))
    .orderBy(desc(payments.paidAt), desc(payments.id))
    .limit(1);
  return row === undefined ? null : present(row);
};
