/** A vendor's pages as an OAuth client: its publishable key is the client's id, and its origins are where signing in may lead. */
import type { ClientDiscovery } from '@better-auth/oauth-provider';
import { eq } from 'drizzle-orm';
import { publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import type { FindKey } from '../../publisher-key/find-key.ts';
import { kindOf } from '../../publisher-key/key.ts';
import { oauthClients } from '../oauth-tables.ts';
import { redirectUriOf } from './redirect-uri.ts';

/** What a page may ask to be allowed. */
const scopes = [
  'openid',
  'profile',
  'email',
  'offline_access',
  'account:read',
  'subscriptions:read',
  'subscriptions:write',
];

const discoveryId = 'publishable-key';

export interface PageClientOptions {
  readonly database: Database;
  readonly findKey: FindKey;
  /** The store's. */
  readonly origin: string;
}

/** Tells Better Auth of the client that a publishable key is, as the key is now: what its publisher changes holds at once. */
export const pageClients = ({ database, findKey, origin }: PageClientOptions): ClientDiscovery => ({
  id: discoveryId,
  matches: (clientId) => kindOf(clientId) === 'publishable',
  resolve: async (_context, clientId) => {
    const key = await findKey(clientId);
    if (key === null) return null;
    const [publisher] = await database
      .select({ name: publishers.name, website: publishers.website })
      .from(publishers)
      .where(eq(publishers.id, key.publisherId));
    const client = {
      name: publisher?.name ?? key.name,
      ...(publisher?.website ? { uri: publisher.website } : {}),
      redirectUris: key.origins.map((pageOrigin) => redirectUriOf(origin, pageOrigin)),
      scopes,
      tokenEndpointAuthMethod: 'none' as const,
      grantTypes: ['authorization_code' as const, 'refresh_token' as const],
      responseTypes: ['code' as const],
      requirePKCE: true,
      clientDiscoveryId: discoveryId,
      updatedAt: new Date(),
    };
    // Codes and tokens refer to it.
    await database
      .insert(oauthClients)
      .values({ id: key.id, clientId, createdAt: key.createdAt, ...client })
      .onConflictDoUpdate({ target: oauthClients.clientId, set: client });
    return { clientId, createdAt: key.createdAt, ...client };
  },
});
