import * as z from 'zod/mini';

const personal = [
  'account:read',
  'account:write',
  'subscriptions:read',
  'subscriptions:write',
  'registry:pull',
  'registry:push',
  'publisher:read',
  'publisher:write',
] as const;

const ofServers = ['catalogue:write', 'fulfilment', 'reports:read', 'webhooks:write'] as const;

/** What people’s credentials can be limited to: personal access tokens, and access tokens in a vendor’s page. A session is limited to nothing. */
export const PersonalScope = z.enum(personal);

/** What the secret keys of a vendor’s servers can be limited to. */
export const ServerScope = z.enum(ofServers);

export const Scope = z.enum([...personal, ...ofServers]);

export type PersonalScope = z.infer<typeof PersonalScope>;
export type ServerScope = z.infer<typeof ServerScope>;
export type Scope = z.infer<typeof Scope>;
