import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Addresses } from '../../catalogue/addresses.ts';
import type { Database } from '../../database/database.ts';
import type { OutboxRow } from '../../outbox/tables.ts';
import type { EventType } from '../../outbox/event.ts';
import type { Consumer } from '../../outbox/consumer.ts';
import { findEvent } from '../../outbox/find-event.ts';
import { type Letter, writeMail } from '../../mail/letter.ts';
import { MailError } from '../../mail/mail-error.ts';
import type { Mailer } from '../../mail/mail.ts';
import {
  boughtLetter,
  cancelledLetter,
  changedLetter,
  endedLetter,
  expiredLetter,
  paymentFailedLetter,
  refundLetter,
  renewedLetter,
  resumedLetter,
  trialEndingLetter,
  trialLetter,
} from '../../mail/subscription-letters.ts';
import { matchLocale } from '../../pages/locale/negotiate.ts';
import type { Site } from '../../pages/site.ts';
import { type Visitor, createVisitor } from '../../pages/visitor.ts';
import { type Correspondent, correspondents } from '../../payment/correspondent.ts';
import type { Holders } from '../holders.ts';
import { accessEnd } from '../state.ts';
import { lifeOf } from '../life.ts';
import { subscriptions } from '../tables.ts';
import { type MailFacts, findMailFacts, lastPayment } from './find-facts.ts';

export interface MailConsumerOptions {
  readonly database: Database;
  readonly holders: Holders;
  readonly addresses: Addresses;
  readonly site: Site;
  readonly mailer: Mailer;
}

/** One mail to one person. */
interface MailJob {
  readonly event: string;
  readonly accountId: string;
}

const Failed = z.object({
  failure: z.enum([
    'card_declined',
    'insufficient_funds',
    'expired_card',
    'authentication_failed',
    'processing_error',
    'abandoned',
  ]),
  nextAttemptAt: z.nullable(z.string()),
});
const Refunded = z.object({ refund: z.number(), payment: z.object({ currency: z.string() }) });
const Ended = z.object({ actor: z.string() });
const Told = z.object({
  subscription: z.object({ isTrial: z.boolean(), endedAt: z.nullable(z.string()), cancelAt: z.nullable(z.string()) }),
});

/** Events that people are written to about. Of what somebody cancelled they have been told already that it ends. */
const isTold = ({ type, data }: OutboxRow): boolean =>
  type === 'subscription.ended'
    ? z.parse(Ended, data).actor !== 'system'
    : (
        [
          'subscription.activated',
          'trial.started',
          'trial.ending',
          'trial.converted',
          'subscription.renewed',
          'subscription.payment_failed',
          'subscription.cancelled',
          'subscription.resumed',
          'subscription.expired',
          'subscription.changed',
          'payment.refunded',
        ] as readonly EventType[]
      ).includes(type);

/** Writes to holders about what becomes of their subscriptions: one mail to each of them for each event. */
export const mailConsumer = (options: MailConsumerOptions): Consumer<MailJob> => {
  const { database, holders, addresses, site, mailer } = options;

  const letterOf = async (
    { type, data }: OutboxRow,
    { row, subscription }: MailFacts,
  ): Promise<((visitor: Visitor) => Letter) | null> => {
    switch (type) {
      case 'subscription.activated': {
        const payment = await lastPayment(database, row.id, 'purchase');
        return (visitor) => boughtLetter(visitor, subscription, payment);
      }
      case 'trial.started':
        return (visitor) => trialLetter(visitor, subscription);
      case 'trial.ending':
        return (visitor) => trialEndingLetter(visitor, subscription);
      case 'trial.converted':
      case 'subscription.renewed': {
        const payment = await lastPayment(database, row.id, 'renewal');
        return (visitor) => renewedLetter(visitor, subscription, payment);
      }
      case 'subscription.payment_failed': {
        const graceEnd = accessEnd(lifeOf(row))?.toISOString() ?? '';
        const failed = { ...z.parse(Failed, data), graceEnd };
        return (visitor) => paymentFailedLetter(visitor, subscription, failed);
      }
      case 'subscription.cancelled': {
        const { endedAt, cancelAt } = z.parse(Told, data).subscription;
        return (visitor) => cancelledLetter(visitor, subscription, endedAt === null ? cancelAt : null);
      }
      case 'subscription.resumed':
        return (visitor) => resumedLetter(visitor, subscription);
      case 'subscription.ended':
        return (visitor) => endedLetter(visitor, subscription);
      case 'subscription.expired': {
        const { isTrial } = z.parse(Told, data).subscription;
        return (visitor) => expiredLetter(visitor, subscription, isTrial);
      }
      case 'subscription.changed': {
        const payment = await lastPayment(database, row.id, 'change');
        return (visitor) => changedLetter(visitor, subscription, payment);
      }
      case 'payment.refunded': {
        const { refund, payment } = z.parse(Refunded, data);
        return (visitor) => refundLetter(visitor, subscription, { amount: refund, currency: payment.currency });
      }
      default:
        return null;
    }
  };

  const send = async (id: string, { email, locale }: Correspondent, write: (visitor: Visitor) => Letter) => {
    const visitor = createVisitor(matchLocale(locale ?? undefined) ?? 'en', false);
    await mailer.send({ ...writeMail(site, visitor, email, write(visitor)), id });
  };

  return {
    queue: { name: 'mails', retries: { limit: 20, delay: 5, longest: 21_600 }, patience: 120, concurrency: 2 },
    jobs: async (transaction, event) => {
      if (!isTold(event)) return [];
      const [row] = await transaction
        .select({ holderId: subscriptions.holderId })
        .from(subscriptions)
        .where(eq(subscriptions.id, event.subject));
      const people = row === undefined ? [] : await correspondents(transaction, row.holderId);
      return people.map(({ accountId }) => ({
        key: `${event.id}-${accountId}`,
        data: { event: event.id, accountId } satisfies MailJob,
      }));
    },
    handle: async ({ data: { event: eventId, accountId } }) => {
      const event = await findEvent(database, eventId);
      const facts = await findMailFacts(database, holders, addresses, event.subject);
      const letter = await letterOf(event, facts);
      const person = (await correspondents(database, facts.row.holderId)).find((each) => each.accountId === accountId);
      if (letter === null || person === undefined) return;
      try {
        await send(`${eventId}-${accountId}`, person, letter);
      } catch (error) {
        // The mailer has written it to the log; trying again cannot help.
        if (!(error instanceof MailError && error.isPermanent)) throw error;
      }
    },
  };
};
