import type { Table, Translated } from '../table.ts';

/** What mails about subscriptions say, in English. `name` is what its holder calls it, `publisher` who makes it. */
export const en = {
  sellSee: 'See the subscription',
  sellChangeCard: 'Change the card',
  sellBuyAgain: 'Buy it again',
  sellFor: 'For: {holder}',
  sellPaid: 'Paid: {total}, of which {tax} is tax.',
  sellPaidNoTax: 'Paid: {total}.',
  sellReference: 'Receipt no. {reference}, {date}',
  sellRenews: 'It renews on {date}, for {total}.',
  sellEnds: 'It ends on {date}, and is not renewed by itself.',
  sellForever: 'It has no end.',
  sellPull: 'Pull it with: {command}',
  sellLicense: 'Its licence is on the same page, and is issued anew with each renewal.',

  sellBoughtSubject: '{name} is ready',
  sellBoughtText: 'Thank you. “{name}” by {publisher} is ready: what it entitles to can be pulled from now on.',

  sellTrialSubject: 'Your trial of {name} has begun',
  sellTrialText: 'You can try “{name}” by {publisher} until {date}.',
  sellTrialCharged: 'On that day your card is charged {total}. Cancel before, and nothing is.',
  sellTrialFree: 'Nothing is charged. If it is to go on, add a card before then.',

  sellTrialEndingSubject: 'Your trial of {name} ends on {date}',
  sellTrialEndingText: 'Your trial of “{name}” by {publisher} ends on {date}.',

  sellRenewedSubject: 'Receipt for {name}',
  sellRenewedText: '“{name}” by {publisher} has been renewed, to {date}.',

  sellFailedSubject: 'The payment for {name} did not go through',
  sellFailedText: 'We could not charge for “{name}” by {publisher}: {reason}.',
  sellFailedRetry: 'We try again on {date}. Until {end} everything goes on as it is.',
  sellFailedLast: 'We do not try again. Until {end} everything goes on as it is; give us another card before then.',
  sellReasonDeclined: 'the bank declined the card',
  sellReasonFunds: 'the account has not enough money',
  sellReasonExpired: 'the card has expired',
  sellReasonAuthentication: 'the bank wanted you to confirm it',
  sellReasonError: 'the bank did not answer',

  sellCancelledSubject: '{name} is cancelled',
  sellCancelledText: 'You have “{name}” by {publisher} until {date}. Nothing more is charged after that.',
  sellCancelledBack: 'Until then you can take the cancellation back.',
  sellCancelledNow: '“{name}” by {publisher} has ended. Nothing more is charged.',

  sellResumedSubject: '{name} goes on',
  sellResumedText: 'The cancellation of “{name}” by {publisher} has been taken back.',

  sellEndedSubject: '{name} has ended',
  sellEndedText: '“{name}” by {publisher} has ended.',
  sellEndedRuns: 'What runs keeps running. Nothing new can be pulled.',

  sellExpiredSubject: '{name} has expired',
  sellExpiredText: '“{name}” by {publisher} has expired, for it was not paid for.',
  sellTrialOverSubject: 'Your trial of {name} is over',
  sellTrialOverText: 'Your trial of “{name}” by {publisher} is over.',

  sellChangedSubject: '{name} has been changed',
  sellChangedText: '“{name}” by {publisher} is now {plan}: {quantities}.',
  sellChangedPlan: '“{name}” by {publisher} is now {plan}.',

  sellRefundSubject: 'A refund for {name}',
  sellRefundText: '{amount} for “{name}” by {publisher} goes back to the card it was paid with. Banks take some days.',

  sellQuantity: '{count} {component}',
} as const satisfies Table;

export type SellingMailWords = Translated<typeof en>;
