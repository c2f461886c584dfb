/** What the double keeps: Stripe's objects, as far as the store deals with them. Amounts are in Stripe's minor units, moments in seconds. */
import type { PaymentFailure } from '../../provider.ts';

type Metadata = Readonly<Record<string, string>>;

export interface Customer {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly metadata: Metadata;
  readonly created: number;
}
export interface Product {
  readonly id: string;
  name: string;
  readonly created: number;
}
export interface Coupon {
  readonly id: string;
  readonly name: string | null;
  readonly amountOff: number;
  readonly currency: string;
  readonly duration: string;
  readonly months: number | null;
  readonly metadata: Metadata;
  readonly created: number;
}
export interface TaxRate {
  readonly id: string;
  readonly percentage: number;
  readonly inclusive: boolean;
  readonly country: string | null;
  readonly metadata: Metadata;
  readonly created: number;
}
export interface Price {
  readonly id: string;
  readonly product: string;
  readonly currency: string;
  readonly unitAmount: number;
  readonly taxBehavior: string;
  /** Null: charged once. */
  readonly interval: 'month' | 'year' | null;
  readonly created: number;
}
/** Something that is charged for. */
export interface Item {
  readonly id: string;
  readonly price: Price;
  readonly quantity: number;
  readonly taxRates: readonly string[];
}
export interface Discount {
  readonly id: string;
  readonly coupon: string;
  readonly start: number;
  /** Null: without an end. */
  readonly end: number | null;
}
export interface Transfer {
  readonly destination: string;
  readonly percent: number | null;
  readonly fee: number | null;
}
export interface Charge {
  readonly id: string;
  readonly intent: string;
  readonly customer: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly card: string;
  readonly transfer: Transfer | null;
  refunded: number;
  readonly created: number;
}
export interface Intent {
  readonly id: string;
  readonly customer: string | null;
  readonly amount: number;
  readonly currency: string;
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled';
  failure: PaymentFailure | null;
  charge: string | null;
  readonly transfer: Transfer | null;
  readonly metadata: Metadata;
  readonly created: number;
}
export interface SetUp {
  readonly id: string;
  readonly customer: string | null;
  method: string | null;
  readonly created: number;
}
export interface Line {
  readonly id: string;
  readonly description: string;
  readonly amount: number;
  readonly quantity: number;
  readonly taxRates: readonly string[];
  readonly period: { readonly start: number; readonly end: number };
}
export interface Invoice {
  readonly id: string;
  readonly customer: string;
  readonly subscription: string | null;
  readonly currency: string;
  readonly reason: string;
  readonly method: string | null;
  readonly lines: Line[];
  readonly coupon: string | null;
  readonly metadata: Metadata;
  readonly transfer: Transfer | null;
  status: 'draft' | 'open' | 'paid' | 'void';
  intent: string | null;
  attempts: number;
  nextAttempt: number | null;
  paidAt: number | null;
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly created: number;
}
export interface Subscription {
  readonly id: string;
  readonly customer: string;
  readonly currency: string;
  method: string | null;
  description: string | null;
  item: Item;
  discount: Discount | null;
  metadata: Metadata;
  readonly transfer: Transfer | null;
  status: 'active' | 'trialing' | 'past_due' | 'canceled' | 'incomplete' | 'incomplete_expired';
  /** From here the periods are counted. */
  anchor: number;
  periodStart: number;
  periodEnd: number;
  trialEnd: number | null;
  cancelAt: number | null;
  canceledAt: number | null;
  endedAt: number | null;
  latestInvoice: string | null;
  readonly created: number;
}
export interface Session {
  readonly id: string;
  readonly mode: 'payment' | 'subscription' | 'setup';
  readonly isEmbedded: boolean;
  readonly customer: string;
  readonly clientReference: string | null;
  readonly metadata: Metadata;
  readonly currency: string;
  readonly items: readonly Item[];
  readonly coupon: string | null;
  readonly returnUrl: string;
  readonly cancelUrl: string | null;
  readonly trialEnd: number | null;
  readonly description: string | null;
  readonly inner: Metadata;
  readonly transfer: Transfer | null;
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'unpaid' | 'paid' | 'no_payment_required';
  intent: string | null;
  setUp: string | null;
  subscription: string | null;
  invoice: string | null;
  /** When a bank that takes its time answers. */
  answersAt: number | null;
  readonly created: number;
}
export interface Refund {
  readonly id: string;
  readonly charge: string;
  readonly intent: string;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Metadata;
  readonly created: number;
}
export interface Happened {
  readonly id: string;
  readonly type: string;
  readonly object: Record<string, unknown>;
  readonly created: number;
}

export interface Books {
  readonly customers: Map<string, Customer>;
  readonly products: Map<string, Product>;
  readonly coupons: Map<string, Coupon>;
  readonly taxRates: Map<string, TaxRate>;
  readonly charges: Map<string, Charge>;
  readonly intents: Map<string, Intent>;
  readonly setUps: Map<string, SetUp>;
  /** Cards, by the id of the means of payment. */
  readonly methods: Map<string, string>;
  readonly invoices: Map<string, Invoice>;
  readonly subscriptions: Map<string, Subscription>;
  readonly sessions: Map<string, Session>;
  readonly refunds: Map<string, Refund>;
  readonly events: Happened[];
}

export const emptyBooks = (): Books => ({
  customers: new Map(),
  products: new Map(),
  coupons: new Map(),
  taxRates: new Map(),
  charges: new Map(),
  intents: new Map(),
  setUps: new Map(),
  methods: new Map(),
  invoices: new Map(),
  subscriptions: new Map(),
  sessions: new Map(),
  refunds: new Map(),
  events: [],
});
