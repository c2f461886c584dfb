import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Refresh tokens, as `docker login` keeps them in place of a password. */
export const registryRefreshTokens = pgTable(
  'registry_refresh_tokens',
  {
    /** SHA-256 of the token, base64url; the token itself is with its client alone. */
    hash: text('hash').primaryKey(),
    accountId: text('account_id').notNull(),
    /** The password or personal access token it was given for; it ends with that. */
    credentialId: text('credential_id').notNull(),
    service: text('service').notNull(),
    /** What the client calls itself, such as `docker`. */
    clientId: text('client_id').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Last use, to the day. */
    usedAt: moment('used_at').notNull(),
  },
  (table) => [index('registry_refresh_tokens_by_account').on(table.accountId)],
);
