/** A catalogue with something of every kind that is sold, and the API's handlers on it. */
import { sql } from 'drizzle-orm';
import { saveListing } from '../../catalogue/save-listing.ts';
import { savePublisher } from '../../catalogue/save-publisher.ts';
import { planInput, productInput } from '../../catalogue/test/listings.ts';
import { createAddresses } from '../../catalogue/addresses.ts';
import type { Customer, Page } from '../../caller/caller.ts';
import type { Database } from '../../database/database.ts';
import { type TestDatabase, openTestDatabase } from '../../database/test-database.ts';
import { createKeyRing } from '../../keys/key-ring.ts';
import type { PaymentProvider } from '../../payment/provider.ts';
import { createOutboxMailer } from '../../mail/outbox/outbox.ts';
import { createLog } from '../../log/log.ts';
import { sweepSubscriptions } from '../../subscription/sweep.ts';
import { type Commerce, createCommerce } from '../commerce.ts';
import { commerceWork } from '../work.ts';
import { actOnEvents } from './direct-queue.ts';
import { type Till, sandboxTill } from './till.ts';

type Product = ReturnType<typeof productInput>;
type Plan = Product['plans'][number];

const paid = (slug: string, changes: Partial<Plan>): Plan =>
  planInput({ slug, name: slug, kind: 'paid', isDefault: false, pullRequirement: 'subscribed', ...changes });

const seats = { name: 'Seats', min: 1, max: 100, default: 5 };
const nodes = { name: 'Nodes', min: 1, max: 50, default: 3 };

const plans: readonly Plan[] = [
  paid('team', {
    isDefault: true,
    prices: [
      { amount: 1200, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Seats' },
      { amount: 12_000, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Seats' },
      { amount: 1100, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Seats', isTaxIncluded: true },
      { amount: 150_000, currency: 'JPY', interval: 'month', scheme: 'per_unit', component: 'Seats' },
    ],
    components: [seats],
    images: [{ repository: 'store/acme/db', tag: '1.0' }],
  }),
  paid('business', {
    prices: [
      { amount: 9900, currency: 'USD', interval: 'month', scheme: 'flat' },
      {
        amount: 2500,
        currency: 'USD',
        interval: 'month',
        scheme: 'tiered',
        component: 'Nodes',
        tiers: [
          { upTo: 5, amount: 2500 },
          { upTo: null, amount: 1500 },
        ],
      },
      { amount: 7, currency: 'USD', interval: 'month', scheme: 'metered', component: 'Gigabytes' },
    ],
    components: [nodes, { name: 'Gigabytes', min: 0, max: 1_000_000, default: 0 }],
    images: [{ repository: 'store/acme/business', tag: '1.0' }],
  }),
  paid('trial', {
    prices: [{ amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat' }],
    trialDays: 14,
    images: [{ repository: 'store/acme/trial', tag: '1.0' }],
  }),
  paid('term', {
    prices: [{ amount: 1000, currency: 'USD', interval: 'month', scheme: 'flat' }],
    minimumTermMonths: 12,
  }),
  paid('forever', { prices: [{ amount: 99_000, currency: 'USD', interval: 'once', scheme: 'flat' }] }),
  paid('free', { kind: 'free', images: [{ repository: 'store/acme/free', tag: '1.0' }] }),
  paid('open-byol', { kind: 'byol' }),
  paid('gated', { kind: 'byol', gated: true, contactUrl: 'https://acme.example/sales' }),
];

const products: readonly Product[] = [
  productInput('acme/db', { plans: [...plans], terms: { version: '2', text: 'Be good.' }, excludedCountries: ['KP'] }),
  productInput('acme/held', { status: 'on_hold', plans: [planInput()] }),
  productInput('acme/old', { status: 'deprecated', plans: [planInput()] }),
  productInput('zeta/app', { plans: [planInput({ slug: 'only' })] }),
];

export const fillShop = async (database: Database): Promise<void> => {
  for (const slug of ['acme', 'zeta']) await savePublisher(database, { slug, name: slug });
  for (const product of products) await saveListing(database, product);
};

export const start = new Date('2026-01-31T12:00:00Z');
const origin = 'https://store.example';
const secret = 'a secret that only these tests know';

/** Somebody who has signed in. */
export const customer = (id: string, organisations: readonly string[] = []): Customer => ({
  kind: 'customer',
  account: { id, organisations, publishers: [], country: null, isAdministrator: false },
  scopes: ['subscriptions:read', 'subscriptions:write'],
  credentialId: 'session',
});

export const page = (publisherId: string): Page => ({
  kind: 'page',
  publisherId,
  keyId: 'pk',
  origin: 'https://vendor.example',
  mode: 'test',
});

export interface Shop extends TestDatabase {
  readonly handlers: Commerce['handlers'];
  readonly checkoutPayments: Commerce['checkoutPayments'];
  readonly billing: Commerce['billing'];
  readonly provider: PaymentProvider;
  /** A customer gives a card, where a step has led to. */
  readonly pay: (url: string, card: string) => Promise<void>;
  /** Moves the shop's clock; days may be parts. */
  readonly pass: (days: number) => void;
  readonly now: () => Date;
  /** Does all that the worker would do now. */
  readonly work: () => Promise<void>;
  /** Forgets all that was sold, and begins at `start` again. */
  readonly reset: () => Promise<void>;
}

/** @param till who takes its money; the sandbox unless told */
export const openShop = async (till: Till = sandboxTill): Promise<Shop> => {
  const opened = await openTestDatabase();
  const { database } = opened;
  await fillShop(database);
  let now = start;
  const clock = () => now;
  const keys = createKeyRing(database, secret, { clock });
  const addresses = createAddresses(origin, 'registry.example');
  const mailer = createOutboxMailer(database);
  const provider = till.create({ database, origin, clock });
  const selling = {
    database,
    keys,
    addresses,
    clock,
    secret,
    mode: 'development',
    allowsPrivate: true,
    provider,
  } as const;
  const commerce = createCommerce(selling);
  const site = { name: 'Chandlery', origin, stylesheet: '/style.css', script: null };
  const { consumers } = commerceWork(commerce, { ...selling, site, mailer, log: createLog('silent') });
  const { handlers, checkoutPayments, billing } = commerce;
  const pass = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000);
  };
  const reset = async () => {
    now = start;
    await database.execute(
      sql`truncate subscriptions, trials, outbox, licenses, usage_records, usage_charges, checkouts, promotions, promotion_redemptions, payments, provider_events,
        subscription_changes, sandbox_payments, sandbox_charges, sandbox_refunds, sandbox_subscriptions, sandbox_changes, mail_outbox,
        webhook_endpoints, users, organizations, stripe_payments, stripe_events, payment_customers, audit_entries cascade`,
    );
    till.forget();
  };
  const work = async () => {
    await till.bring(provider);
    await billing.work();
    await sweepSubscriptions(database, now);
    await actOnEvents(database, consumers, clock);
  };
  const pay = (url: string, card: string) => till.pay(database, url, card, now);
  return { ...opened, handlers, checkoutPayments, billing, provider, pay, pass, now: clock, reset, work };
};

export const nowhere = { address: null, country: null };
export const from = (country: string) => ({ address: null, country });
