import { Stripe } from 'stripe';
import type { StripeAccount } from './context.ts';

/** Stripe's own library, for an account. Its version pins that of the API. */
export const createClient = ({ secretKey, apiUrl }: Pick<StripeAccount, 'secretKey' | 'apiUrl'>): Stripe => {
  const url = apiUrl === null ? null : new URL(apiUrl);
  return new Stripe(secretKey, {
    appInfo: { name: 'Chandlery' },
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...(url === null
      ? {}
      : {
          host: url.hostname,
          port: url.port || (url.protocol === 'https:' ? '443' : '80'),
          protocol: url.protocol === 'https:' ? ('https' as const) : ('http' as const),
        }),
  });
};
