import { Hono } from 'hono';
import { Stripe } from 'stripe';
import type { StripeContext } from './context.ts';
import { readers } from './events.ts';
import { stripeEvents } from './tables.ts';

/** Path of the endpoint that Stripe sends events to. */
export const webhookPath = '/stripe/webhook';

const objectOf = ({ data }: Stripe.Event): string | null =>
  'id' in data.object && typeof data.object.id === 'string' ? data.object.id : null;

/** Takes what Stripe tells: verified, written down, and acted on by the worker. What nobody waits for is taken, too, and forgotten. */
export const webhookRoutes = ({ stripe, account, database, clock }: StripeContext): Hono => {
  const app = new Hono();
  app.post(webhookPath, async (context) => {
    const body = await context.req.text();
    let event: Stripe.Event;
    try {
      event = await stripe.webhooks.constructEventAsync(
        body,
        context.req.header('stripe-signature') ?? '',
        account.webhookSecret,
      );
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
      return context.text('The signature is not that of STRIPE_WEBHOOK_SECRET.\n', 400);
    }
    const object = objectOf(event);
    if (object !== null && Object.hasOwn(readers, event.type)) {
      const now = clock();
      await database
        .insert(stripeEvents)
        .values({ id: event.id, type: event.type, object, receivedAt: now, nextAttemptAt: now })
        .onConflictDoNothing();
    }
    return context.text('Taken.\n');
  });
  return app;
};
