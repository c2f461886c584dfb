/**
 * What takes money. The store knows no more of it than this; `sandbox` and `stripe` are behind it.
 *
 * A provider is another system: a call to it can be lost on the way there or back, and the process can end between it and the database.
 * So every call that does something carries a key, and with the same key does it once, whatever becomes of the answers; and what the
 * provider tells of its own accord (`ProviderEvent`) may come twice, late, and in any order.
 */
import type { Currency, KeyMode, Price, Quantity } from '@chandlery/contract';
import type { Hono } from 'hono';
import type { Period } from '../subscription/state.ts';
import type { SubscribedDiscount } from '../subscription/tables.ts';

/** Why a payment did not go through. */
export type PaymentFailure =
  | 'card_declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'authentication_failed'
  | 'processing_error'
  /** The customer came back without having paid. */
  | 'abandoned';

/** What is charged for again and again. */
export interface Billed {
  /** Of one currency and interval. */
  readonly prices: readonly Price[];
  readonly quantities: readonly Quantity[];
  readonly discount: SubscribedDiscount | null;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly taxCountry: string | null;
  /** Thousandths of a per cent. A provider that reckons tax itself says in the payment what it came to. */
  readonly taxRate: number;
}

/** Who pays. */
export interface Payer {
  /** Account or organisation that gets what is bought. */
  readonly holderId: string;
  readonly name: string;
  readonly email: string;
  /** BCP 47. */
  readonly locale: string;
  /** The provider's name for them, where it has one already. */
  readonly customerReference: string | null;
}

/** Something that is to be paid for. */
export interface PaymentOrder {
  /** The same for the same attempt, and for no other. */
  readonly key: string;
  readonly checkoutId: string;
  readonly payer: Payer;
  readonly publisherId: string;
  readonly planId: string;
  /** Of product and plan, as the customer knows them. */
  readonly title: string;
  readonly billed: Billed;
  readonly currency: Currency;
  /** `once` makes no subscription with the provider. */
  readonly interval: Price['interval'];
  /** RFC 3339: when the first charge is due, with only a means of payment taken before; null: now. */
  readonly firstChargeAt: string | null;
  /** In minor units, with tax; what the customer has been shown. */
  readonly dueNow: number;
  readonly tax: number;
  /** Where the provider's page leads back to, paid or not. */
  readonly returnUrl: string;
  /** Whether its page is to be shown inside another. */
  readonly isEmbedded: boolean;
  /** Origin of the page that waits for it, the only one that may show it in a frame; none where it is not told. */
  readonly openerOrigin?: string | null;
}

/** Where the customer pays. */
export type PaymentStep =
  /** On a page of the provider's. */
  | { readonly kind: 'redirect'; readonly url: string }
  /** In a part of the store's page that the provider's script fills. */
  | {
      readonly kind: 'embedded';
      readonly script: string;
      readonly clientSecret: string;
      readonly publishableKey: string;
    };

/** A payment that has begun. */
export interface PaymentStart {
  /** The provider's name for it. */
  readonly reference: string;
  readonly step: PaymentStep;
}

/** Money that came in. Amounts are in minor units. */
export interface Payment {
  /** The provider's name for it: the same payment never counts twice. */
  readonly reference: string;
  /** With the tax. */
  readonly amount: number;
  readonly tax: number;
  readonly currency: Currency;
  readonly paidAt: Date;
}

/** How a payment stands. */
export type PaymentStatus =
  /** The customer has not paid yet, and can. */
  | { readonly state: 'open' }
  /** The customer has done all there is to do, and the bank has not answered. */
  | { readonly state: 'processing' }
  /** It cannot be paid any more; a new attempt can. */
  | { readonly state: 'closed'; readonly failure: PaymentFailure }
  | {
      readonly state: 'paid';
      /** Null where nothing was due: a trial. */
      readonly payment: Payment | null;
      /** What will be charged for from now on; null of what is bought once. */
      readonly subscriptionReference: string | null;
      readonly customerReference: string | null;
      /** From the payment on, or from the means of payment being taken, to the next charge; without an end where none comes. */
      readonly period: Period;
    };

/** What a change of plan or quantity comes to. Amounts are in minor units. */
export interface BilledChange {
  readonly key: string;
  /** The plan that it becomes. */
  readonly planId: string;
  /** Of product and plan, as the customer knows them. */
  readonly title: string;
  readonly billed: Billed;
  /** `now`: charged at once, with `due`. `period_end`: only the next charges are others. */
  readonly effective: 'now' | 'period_end';
  /** The period that begins with it; null where the present one goes on. */
  readonly period: Period | null;
  /** With the tax. */
  readonly due: number;
  readonly tax: number;
}

/** What is charged for once, besides what comes again and again: usage. Amounts are in minor units. */
export interface ExtraCharge {
  readonly key: string;
  /** As the customer knows it. */
  readonly title: string;
  /** With the tax; above 0. */
  readonly amount: number;
  readonly tax: number;
  readonly currency: Currency;
}

export type ChangeOutcome =
  /** `payment` is null where nothing was due. */
  | { readonly state: 'done'; readonly payment: Payment | null }
  | { readonly state: 'declined'; readonly failure: PaymentFailure };

/** What a provider tells of its own accord. `subscription` and `payment` are its names for them. */
export type ProviderEvent =
  /** Something has become of a payment: ask how it stands. */
  | { readonly type: 'payment_changed'; readonly payment: string; readonly checkout: string }
  | {
      readonly type: 'renewed';
      readonly subscription: string;
      readonly payment: Omit<Payment, 'paidAt'> & { readonly paidAt: string };
      readonly period: { readonly start: string; readonly end: string };
    }
  | {
      readonly type: 'payment_failed';
      readonly subscription: string;
      readonly failure: PaymentFailure;
      /** The period that was to be paid for begins here. */
      readonly periodStart: string;
      /** Null where it is not tried again. */
      readonly nextAttemptAt: string | null;
    }
  /** The customer cancelled, or took that back, on a page of the provider's. `at` is null where it was taken back. */
  | { readonly type: 'cancelled'; readonly subscription: string; readonly at: string | null }
  /** Nothing more will be charged for it. */
  | { readonly type: 'ended'; readonly subscription: string }
  /** `amount` is all that has gone back of a payment so far, in minor units. */
  | { readonly type: 'refunded'; readonly payment: string; readonly amount: number };

/** One line of a provider's books. `subscription` and `payment` are its names for them. */
export type BookEntry =
  /** What it told, or would have. */
  | { readonly kind: 'event'; readonly event: ProviderEvent }
  /** Something that it charges for again and again, or did. `endsAt`: when it will stop; null: when it is told to. */
  | {
      readonly kind: 'subscription';
      readonly subscription: string;
      readonly isEnded: boolean;
      readonly endsAt: Date | null;
    }
  /** Money that came in; minor units. */
  | { readonly kind: 'payment'; readonly payment: string; readonly amount: number; readonly currency: Currency };

/** Takes an event in; whoever calls may tell the provider that it has come once this resolves. Resolves too where it had come before. */
export type TakeEvent = (id: string, event: ProviderEvent) => Promise<void>;

export interface PaymentProvider {
  readonly name: 'sandbox' | 'stripe' | 'none';
  /** Whether money moves. */
  readonly mode: KeyMode;
  /** Begins a payment, or finds the one that was begun with the same key. */
  readonly begin: (order: PaymentOrder) => Promise<PaymentStart>;
  readonly find: (reference: string) => Promise<PaymentStatus>;
  /** Sees to it that an open payment cannot be paid any more. @returns how it stands then: it may have been paid in the meantime */
  readonly abandon: (reference: string) => Promise<PaymentStatus>;
  readonly change: (subscription: string, change: BilledChange) => Promise<ChangeOutcome>;
  /** Charges the means of payment of a subscription at once, which may have ended. */
  readonly charge: (subscription: string, charge: ExtraCharge) => Promise<ChangeOutcome>;
  /** Sets when charging ends: the end of a period, or at once where it is in the past; null takes it back. */
  readonly setEnd: (subscription: string, at: Date | null) => Promise<void>;
  /** Pays back. @param amount minor units, at most what is left of the payment */
  readonly refund: (payment: string, amount: number, key: string) => Promise<void>;
  /** A page where the payer changes the card and sees invoices; null where there is none for them. */
  readonly portal: (subscription: string, returnUrl: string) => Promise<string | null>;
  /** What its books say of what this store has had it do since a moment; of subscriptions, all. */
  readonly books: (since: Date) => AsyncIterable<BookEntry>;
  /** Does what is due by the store's clock; nothing of a provider that has one of its own. */
  readonly work: () => Promise<void>;
  /** Its own addresses: a webhook, pages. */
  readonly routes: Hono | null;
}
