/** Money through Stripe: Checkout, Billing, Tax, Connect and the customer portal. */
import type { CreateProvider } from '../choose-provider.ts';
import { beginPayment } from './begin.ts';
import { stripeBooks } from './books.ts';
import { changeBilling } from './change.ts';
import { chargeExtra } from './charge.ts';
import { createClient } from './client.ts';
import type { StripeAccount, StripeContext } from './context.ts';
import { setBillingEnd } from './end.ts';
import { openPortal } from './portal.ts';
import { refundPayment } from './refund.ts';
import { abandonPayment, findPayment } from './status.ts';
import { webhookRoutes } from './webhook.ts';
import { workStripe } from './work.ts';

export const createStripe =
  (account: StripeAccount): CreateProvider =>
  ({ database, clock }) => {
    const context: StripeContext = { stripe: createClient(account), account, database, clock };
    return {
      name: 'stripe',
      mode: account.secretKey.includes('_live_') ? 'live' : 'test',
      begin: (order) => beginPayment(context, order),
      find: (reference) => findPayment(context, reference),
      abandon: (reference) => abandonPayment(context, reference),
      change: (subscription, change) => changeBilling(context, subscription, change),
      charge: (subscription, charge) => chargeExtra(context, subscription, charge),
      setEnd: (subscription, at) => setBillingEnd(context, subscription, at),
      refund: (payment, amount, key) => refundPayment(context, payment, amount, key),
      portal: (subscription, returnUrl) => openPortal(context, subscription, returnUrl),
      books: (since) => stripeBooks(context, since),
      work: () => workStripe(context),
      routes: webhookRoutes(context),
    };
  };
