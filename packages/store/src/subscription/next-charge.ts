import type { NextCharge } from '@chandlery/contract';
import { charge } from '../price/quote.ts';
import { taxRate } from '../price/tax-rates.ts';
import type { SubscriptionRow } from './tables.ts';

/** What is charged next, and when, if nothing changes; null where nothing is. */
export const nextCharge = (row: SubscriptionRow): NextCharge | null => {
  const prices = row.pendingChange?.prices ?? row.prices;
  const [price] = prices;
  const isCharged = row.provider !== null && row.cancelAt === null && price !== undefined && price.interval !== 'once';
  if (!isCharged || row.currentPeriodEnd === null || row.endedAt !== null) return null;
  const quantities = row.pendingChange?.components ?? row.components;
  const { total } = charge({ prices, quantities, taxRate: taxRate(row.taxCountry) }, row.discount);
  return { at: row.currentPeriodEnd.toISOString(), amount: total, currency: price.currency };
};
