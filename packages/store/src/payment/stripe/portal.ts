import type { StripeContext } from './context.ts';
import { isMissing } from './errors.ts';
import { idOf } from './references.ts';

/** Stripe's page where a customer changes the card and finds invoices; null where the subscription is not Stripe's any more. */
export const openPortal = async (
  { stripe }: StripeContext,
  reference: string,
  returnUrl: string,
): Promise<string | null> => {
  try {
    const customer = idOf((await stripe.subscriptions.retrieve(reference)).customer);
    if (customer === null) return null;
    return (await stripe.billingPortal.sessions.create({ customer, return_url: returnUrl })).url;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};
