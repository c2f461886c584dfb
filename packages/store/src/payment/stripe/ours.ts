import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { stripePayments } from './tables.ts';

/** Whether a payment was begun by this store: an account may be used by others, too. */
export const isOurs = async (database: Database, key: string | null): Promise<boolean> => {
  if (key === null) return false;
  const found = await database
    .select({ key: stripePayments.key })
    .from(stripePayments)
    .where(eq(stripePayments.key, key));
  return found.length > 0;
};

/** Whether somebody has paid this store before. */
export const isOurCustomer = async (database: Database, customer: string | null): Promise<boolean> => {
  if (customer === null) return false;
  const found = await database
    .select({ key: stripePayments.key })
    .from(stripePayments)
    .where(eq(stripePayments.customer, customer))
    .limit(1);
  return found.length > 0;
};
