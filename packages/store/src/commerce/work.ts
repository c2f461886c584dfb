/** What the worker does for selling: who acts on events, and what time brings. */
import { lt } from 'drizzle-orm';
import type { Addresses } from '../catalogue/addresses.ts';
import type { Database } from '../database/database.ts';
import { idempotencyKeys } from '../http/tables.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { licenseConsumer } from '../license/consumer.ts';
import type { Logger } from '../log/log.ts';
import type { Mailer } from '../mail/mail.ts';
import { forgetAttempts } from '../identity/attempts.ts';
import { forgetEndedMails, waitingMailConsumer } from '../mail/waiting/consumer.ts';
import type { Consumer } from '../outbox/consumer.ts';
import type { Site } from '../pages/site.ts';
import { billingConsumer } from '../payment/consumer.ts';
import { mailConsumer } from '../subscription/mail/consumer.ts';
import { addDays } from '../subscription/period.ts';
import { sweepSubscriptions } from '../subscription/sweep.ts';
import { chargeUsage } from '../usage/charge-usage.ts';
import { usageConsumer } from '../usage/consumer.ts';
import { webhookConsumer } from '../webhook/consumer.ts';
import { apart } from '../worker/apart.ts';
import type { Chore } from '../worker/worker.ts';
import type { Commerce } from './commerce.ts';

export interface CommerceWorkOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly addresses: Addresses;
  readonly site: Site;
  readonly mailer: Mailer;
  readonly clock: () => Date;
  /** `CHANDLERY_SECRET`. */
  readonly secret: string;
  readonly allowsPrivate: boolean;
  readonly log: Logger;
}

export interface CommerceWork {
  readonly consumers: readonly Consumer[];
  readonly chores: readonly Chore[];
}

/** By which links in mails end: that of identity, which no test moves. */
const wallClock = () => new Date();

/** Days for which a command with an `Idempotency-Key` is remembered. */
const remembered = 1;

export const commerceWork = (
  { holders, billing, checkoutPayments }: Commerce,
  { database, keys, addresses, site, mailer, clock, secret, allowsPrivate, log }: CommerceWorkOptions,
): CommerceWork => ({
  consumers: [
    licenseConsumer({ database, keys, holders, clock }),
    billingConsumer(database, billing, clock),
    waitingMailConsumer({ database, secret, mailer, clock: wallClock }),
    usageConsumer(database, clock),
    mailConsumer({ database, holders, addresses, site, mailer }),
    webhookConsumer({ database, secret, log, allowsPrivate }),
  ],
  chores: [
    // What was paid in time is booked before anything lapses.
    {
      name: 'subscriptions',
      every: 2000,
      do: () => apart([billing.work, () => sweepSubscriptions(database, clock())], (each) => each()),
    },
    { name: 'usage', every: 5000, do: () => chargeUsage({ database, provider: billing.provider, clock }) },
    { name: 'checkouts', every: 5000, do: checkoutPayments.recover },
    { name: 'mails', every: 3_600_000, do: () => forgetEndedMails(database, wallClock()) },
    { name: 'attempts', every: 300_000, do: () => forgetAttempts(database, wallClock()) },
    {
      name: 'commands',
      every: 3_600_000,
      do: () => database.delete(idempotencyKeys).where(lt(idempotencyKeys.startedAt, addDays(clock(), -remembered))),
    },
  ],
});
