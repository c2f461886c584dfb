/** The mails that go with a subscription. */
import type { Quantity } from '@chandlery/contract';
import type { PaymentFailure } from '../payment/provider.ts';
import type { Visitor } from '../pages/visitor.ts';
import { isolated } from './isolated.ts';
import type { Letter } from './letter.ts';
import { quoted } from './quoted.ts';

/** A subscription as its mails speak of it. Amounts are in minor units, times RFC 3339. */
export interface LetterSubscription {
  /** What its holder calls it. */
  readonly name: string;
  readonly publisher: string;
  readonly plan: string;
  readonly quantities: readonly Quantity[];
  /** The organisation that holds it; null where its reader does. */
  readonly organisation: string | null;
  /** End of what is paid for; null where it has no end. */
  readonly end: string | null;
  /** What comes after that; null where nothing is charged any more. */
  readonly next: { readonly at: string; readonly total: number; readonly currency: string } | null;
  /** The pull command; null where there are several images or none. */
  readonly command: string | null;
  /** Its page. */
  readonly url: string;
}

export interface LetterPayment {
  readonly amount: number;
  readonly tax: number;
  readonly currency: string;
  readonly reference: string;
  readonly at: string;
}

/** What a letter is about, as names that stand in sentences. */
const named = (visitor: Visitor, { name, publisher }: LetterSubscription) => ({
  name: isolated(visitor, quoted(name)),
  publisher: isolated(visitor, quoted(publisher)),
});

const see = (visitor: Visitor, { url }: LetterSubscription): Letter['action'] => ({
  label: visitor.text('sellSee'),
  url,
});

const holderLine = (visitor: Visitor, { organisation }: LetterSubscription): readonly string[] =>
  organisation === null ? [] : [visitor.text('sellFor', { holder: isolated(visitor, quoted(organisation)) })];

const paymentLines = (visitor: Visitor, payment: LetterPayment | null): readonly string[] => {
  if (payment === null) return [];
  const total = visitor.money(payment.amount, payment.currency);
  return [
    payment.tax === 0
      ? visitor.text('sellPaidNoTax', { total })
      : visitor.text('sellPaid', { total, tax: visitor.money(payment.tax, payment.currency) }),
  ];
};

const receiptNotes = (visitor: Visitor, payment: LetterPayment | null): readonly string[] =>
  payment === null
    ? []
    : [visitor.text('sellReference', { reference: payment.reference, date: visitor.date(payment.at) })];

const onwardLine = (visitor: Visitor, { next, end }: LetterSubscription): string => {
  if (next !== null)
    return visitor.text('sellRenews', {
      date: visitor.date(next.at),
      total: visitor.money(next.total, next.currency),
    });
  return end === null ? visitor.text('sellForever') : visitor.text('sellEnds', { date: visitor.date(end) });
};

const pullLines = (visitor: Visitor, { command }: LetterSubscription): readonly string[] =>
  command === null ? [] : [visitor.text('sellPull', { command: isolated(visitor, command) })];

/** Something was bought, or had for nothing. */
export const boughtLetter = (
  visitor: Visitor,
  subscription: LetterSubscription,
  payment: LetterPayment | null,
): Letter => ({
  subject: visitor.text('sellBoughtSubject', named(visitor, subscription)),
  lines: [
    visitor.text('sellBoughtText', named(visitor, subscription)),
    ...holderLine(visitor, subscription),
    ...paymentLines(visitor, payment),
    onwardLine(visitor, subscription),
    ...pullLines(visitor, subscription),
  ],
  action: see(visitor, subscription),
  notes: [visitor.text('sellLicense'), ...receiptNotes(visitor, payment)],
});

const trialLine = (visitor: Visitor, { next }: LetterSubscription): string =>
  next === null
    ? visitor.text('sellTrialFree')
    : visitor.text('sellTrialCharged', { total: visitor.money(next.total, next.currency) });

export const trialLetter = (visitor: Visitor, subscription: LetterSubscription): Letter => ({
  subject: visitor.text('sellTrialSubject', named(visitor, subscription)),
  lines: [
    visitor.text('sellTrialText', { ...named(visitor, subscription), date: visitor.date(subscription.end ?? '') }),
    ...holderLine(visitor, subscription),
    trialLine(visitor, subscription),
    ...pullLines(visitor, subscription),
  ],
  action: see(visitor, subscription),
  notes: [visitor.text('sellLicense')],
});

export const trialEndingLetter = (visitor: Visitor, subscription: LetterSubscription): Letter => {
  const values = { ...named(visitor, subscription), date: visitor.date(subscription.end ?? '') };
  return {
    subject: visitor.text('sellTrialEndingSubject', values),
    lines: [visitor.text('sellTrialEndingText', values), trialLine(visitor, subscription)],
    action: see(visitor, subscription),
    notes: holderLine(visitor, subscription),
  };
};

export const renewedLetter = (
  visitor: Visitor,
  subscription: LetterSubscription,
  payment: LetterPayment | null,
): Letter => ({
  subject: visitor.text('sellRenewedSubject', named(visitor, subscription)),
  lines: [
    visitor.text('sellRenewedText', { ...named(visitor, subscription), date: visitor.date(subscription.end ?? '') }),
    ...paymentLines(visitor, payment),
    onwardLine(visitor, subscription),
  ],
  action: see(visitor, subscription),
  notes: [...holderLine(visitor, subscription), visitor.text('sellLicense'), ...receiptNotes(visitor, payment)],
});

const reasons = {
  card_declined: 'sellReasonDeclined',
  insufficient_funds: 'sellReasonFunds',
  expired_card: 'sellReasonExpired',
  authentication_failed: 'sellReasonAuthentication',
  processing_error: 'sellReasonError',
  abandoned: 'sellReasonError',
} as const satisfies Record<PaymentFailure, string>;

export interface FailedPayment {
  readonly failure: PaymentFailure;
  /** Null where it is not tried again. */
  readonly nextAttemptAt: string | null;
  /** When what is held ends if nothing comes. */
  readonly graceEnd: string;
}

export const paymentFailedLetter = (
  visitor: Visitor,
  subscription: LetterSubscription,
  { failure, nextAttemptAt, graceEnd }: FailedPayment,
): Letter => {
  const end = visitor.date(graceEnd);
  return {
    subject: visitor.text('sellFailedSubject', named(visitor, subscription)),
    lines: [
      visitor.text('sellFailedText', { ...named(visitor, subscription), reason: visitor.text(reasons[failure]) }),
      nextAttemptAt === null
        ? visitor.text('sellFailedLast', { end })
        : visitor.text('sellFailedRetry', { date: visitor.date(nextAttemptAt), end }),
    ],
    action: { label: visitor.text('sellChangeCard'), url: `${subscription.url}/card` },
    notes: holderLine(visitor, subscription),
  };
};

/** @param until when it ends; null: it has ended */
export const cancelledLetter = (visitor: Visitor, subscription: LetterSubscription, until: string | null): Letter => ({
  subject: visitor.text('sellCancelledSubject', named(visitor, subscription)),
  lines:
    until === null
      ? [visitor.text('sellCancelledNow', named(visitor, subscription)), visitor.text('sellEndedRuns')]
      : [
          visitor.text('sellCancelledText', { ...named(visitor, subscription), date: visitor.date(until) }),
          visitor.text('sellCancelledBack'),
        ],
  action: see(visitor, subscription),
  notes: holderLine(visitor, subscription),
});

export const resumedLetter = (visitor: Visitor, subscription: LetterSubscription): Letter => ({
  subject: visitor.text('sellResumedSubject', named(visitor, subscription)),
  lines: [visitor.text('sellResumedText', named(visitor, subscription)), onwardLine(visitor, subscription)],
  action: see(visitor, subscription),
  notes: holderLine(visitor, subscription),
});

export const endedLetter = (visitor: Visitor, subscription: LetterSubscription): Letter => ({
  subject: visitor.text('sellEndedSubject', named(visitor, subscription)),
  lines: [visitor.text('sellEndedText', named(visitor, subscription)), visitor.text('sellEndedRuns')],
  action: { label: visitor.text('sellBuyAgain'), url: subscription.url },
  notes: holderLine(visitor, subscription),
});

export const expiredLetter = (visitor: Visitor, subscription: LetterSubscription, wasTrial: boolean): Letter => ({
  subject: visitor.text(wasTrial ? 'sellTrialOverSubject' : 'sellExpiredSubject', named(visitor, subscription)),
  lines: [
    visitor.text(wasTrial ? 'sellTrialOverText' : 'sellExpiredText', named(visitor, subscription)),
    visitor.text('sellEndedRuns'),
  ],
  action: { label: visitor.text('sellBuyAgain'), url: subscription.url },
  notes: holderLine(visitor, subscription),
});

export const changedLetter = (
  visitor: Visitor,
  subscription: LetterSubscription,
  payment: LetterPayment | null,
): Letter => {
  const values = { ...named(visitor, subscription), plan: isolated(visitor, quoted(subscription.plan)) };
  const quantities = visitor.list(
    subscription.quantities.map(({ name, value }) =>
      visitor.text('sellQuantity', { count: visitor.number(value), component: isolated(visitor, quoted(name)) }),
    ),
  );
  return {
    subject: visitor.text('sellChangedSubject', values),
    lines: [
      quantities === ''
        ? visitor.text('sellChangedPlan', values)
        : visitor.text('sellChangedText', { ...values, quantities }),
      ...paymentLines(visitor, payment),
      onwardLine(visitor, subscription),
    ],
    action: see(visitor, subscription),
    notes: [...holderLine(visitor, subscription), ...receiptNotes(visitor, payment)],
  };
};

export const refundLetter = (
  visitor: Visitor,
  subscription: LetterSubscription,
  refund: { readonly amount: number; readonly currency: string },
): Letter => ({
  subject: visitor.text('sellRefundSubject', named(visitor, subscription)),
  lines: [
    visitor.text('sellRefundText', {
      ...named(visitor, subscription),
      amount: visitor.money(refund.amount, refund.currency),
    }),
  ],
  action: see(visitor, subscription),
  notes: holderLine(visitor, subscription),
});
