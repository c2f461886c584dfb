import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What the registry told of: each event once, however often it is delivered. Pulls are counted, and reported on, from here. */
export const registryEvents = pgTable(
  'registry_events',
  {
    /** The registry's own id. */
    id: text('id').primaryKey(),
    action: text('action').$type<'push' | 'pull' | 'delete'>().notNull(),
    repository: text('repository').notNull(),
    digest: text('digest'),
    tag: text('tag'),
    /** Null for nobody. */
    accountId: text('account_id'),
    /** By the registry's clock. */
    happenedAt: moment('happened_at').notNull(),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (table) => [index('registry_events_by_repository').on(table.repository, table.happenedAt)],
);
