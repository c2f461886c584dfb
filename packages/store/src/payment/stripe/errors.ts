import { Stripe } from 'stripe';
import type { PaymentFailure } from '../provider.ts';

const failures: Readonly<Record<string, PaymentFailure>> = {
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  authentication_required: 'authentication_failed',
  payment_intent_authentication_failure: 'authentication_failed',
  setup_intent_authentication_failure: 'authentication_failed',
  invoice_payment_intent_requires_action: 'authentication_failed',
  subscription_payment_intent_requires_action: 'authentication_failed',
  processing_error: 'processing_error',
};

interface Reason {
  readonly code?: string | null | undefined;
  readonly decline_code?: string | null | undefined;
}

/** Why a card was not charged, in the store's words. */
export const failureOf = (reason: Reason | null | undefined): PaymentFailure =>
  failures[reason?.decline_code ?? ''] ?? failures[reason?.code ?? ''] ?? 'card_declined';

/** The card's fault, and not the store's: null for any other error. */
export const cardFailure = (error: unknown): PaymentFailure | null => {
  if (error instanceof Stripe.errors.StripeCardError) return failureOf(error);
  const isAsked =
    error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'invoice_payment_intent_requires_action';
  return isAsked ? failureOf(error) : null;
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Stripe.errors.StripeError && error.code === code;

export const isMissing = (error: unknown): boolean => hasCode(error, 'resource_missing');
export const isThere = (error: unknown): boolean => hasCode(error, 'resource_already_exists');
