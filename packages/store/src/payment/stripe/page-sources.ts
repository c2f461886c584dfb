import type { ProviderSources } from '../../pages/security.ts';

/** What Stripe's embedded Checkout needs of a page's policy: https://docs.stripe.com/security/guide#content-security-policy */
export const stripeSources: ProviderSources = {
  scripts: 'https://js.stripe.com https://checkout.stripe.com',
  frames: 'https://js.stripe.com https://checkout.stripe.com https://hooks.stripe.com',
  connections: 'https://api.stripe.com https://checkout.stripe.com',
  images: 'https://*.stripe.com',
};
