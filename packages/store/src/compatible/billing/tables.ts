import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Profile } from './profile.ts';

/** Whom and where invoices are addressed to, as the billing interface keeps it for an account or organisation. */
export const billingProfiles = pgTable('billing_profiles', {
  holderId: text('holder_id').primaryKey(),
  profile: jsonb('profile').$type<Profile>().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
});
