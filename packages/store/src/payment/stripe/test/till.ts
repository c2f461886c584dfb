import type { Till } from '../../../commerce/test/till.ts';
import type { StripeAccount } from '../context.ts';
import { createStripe } from '../stripe.ts';
import { webhookPath } from '../webhook.ts';
import { type StripeDouble, openStripeDouble, webhookSecret } from './double.ts';
import type { Happened } from './records.ts';

/** How events come: what becomes of those that have happened. */
export type Post = (events: readonly Happened[]) => readonly Happened[];

export interface StripeTill extends Till {
  readonly double: StripeDouble;
  /** Sets how events come from now on. */
  readonly post: (how: Post) => void;
  readonly close: () => Promise<void>;
}

/** Stripe, as far as a test needs it: the real library, talking to the double. */
export const openStripeTill = async (changes: Partial<StripeAccount> = {}): Promise<StripeTill> => {
  let clock = () => new Date();
  const double = await openStripeDouble(() => clock());
  let deliver: Post = (events) => events;
  const account: StripeAccount = {
    secretKey: 'sk_test_ofatest',
    webhookSecret,
    publishableKey: null,
    hasTax: false,
    apiUrl: double.url,
    ...changes,
  };
  return {
    double,
    create: (context) => {
      clock = context.clock;
      return createStripe(account)(context);
    },
    pay: (_database, url, card) => {
      double.pay(url.slice(url.lastIndexOf('/') + 1), card);
      return Promise.resolve();
    },
    bring: async ({ routes }) => {
      double.pass();
      for (const event of deliver(double.takeEvents()))
        await routes?.request(webhookPath, { method: 'POST', ...double.sign(event) });
    },
    forget: () => {
      deliver = (events) => events;
      double.forget();
    },
    post: (how) => {
      deliver = how;
    },
    close: double.close,
  };
};
