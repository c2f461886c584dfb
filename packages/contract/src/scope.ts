import * as z from 'zod/mini';

/** Everything that a credential can be limited to. A person's own session is limited to nothing. */
export const Scope = z.enum([
  // Of people: personal access tokens, and access tokens in a vendor's page.
  'account:read',
  'account:write',
  'subscriptions:read',
  'subscriptions:write',
  'registry:pull',
  'registry:push',
  'publisher:read',
  'publisher:write',
  // Of a vendor's server: secret keys.
  'catalogue:write',
  'fulfilment',
  'reports:read',
  'webhooks:write',
]);

export type Scope = z.infer<typeof Scope>;
