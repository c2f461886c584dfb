import type { Quote, Wanted } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import { plans, products } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { mustBeUnused } from '../price/redeem-promotion.ts';
import { workOut } from '../price/work-out.ts';
import { type SubscriptionRow, subscriptions, trials } from '../subscription/tables.ts';
import type { Agreed, CheckoutRow } from './tables.ts';

/** A checkout as it would be paid now. */
export interface WorkedOutCheckout {
  readonly quote: Quote;
  readonly agreed: Agreed;
  /** Of the product; null where it has none. */
  readonly termsVersion: string | null;
  /** Whether its holder has tried the product before, so that no trial comes first. */
  readonly isTrialUsed: boolean;
  /** Whether the customer may leave out the means of payment: a trial. */
  readonly isCardOptional: boolean;
}

const slugsOf = async (database: Database, planId: string) => {
  const [found] = await database
    .select({ product: products.slug, plan: plans.slug })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .where(eq(plans.id, planId));
  if (found === undefined) throw new Error(`there is no plan ${planId}`);
  return found;
};

const hasTried = async (database: Database, holderId: string | null, productId: string): Promise<boolean> => {
  if (holderId === null) return false;
  const found = await database
    .select({ productId: trials.productId })
    .from(trials)
    .where(eq(trials.holderId, holderId));
  return found.some((tried) => tried.productId === productId);
};

/** When the first charge is due of what goes on after what is held already; null: now. */
const goesOnAt = (renewed: SubscriptionRow | undefined, now: Date): Date | null => {
  if (renewed === undefined || renewed.endedAt !== null || renewed.provider !== null) return null;
  const { currentPeriodEnd } = renewed;
  return currentPeriodEnd !== null && currentPeriodEnd > now ? currentPeriodEnd : null;
};

const wantedBy = (row: CheckoutRow, slugs: Pick<Wanted, 'product' | 'plan'>, trial: boolean): Wanted => ({
  ...slugs,
  quantities: [...row.quantities],
  ...(row.interval === null ? {} : { interval: row.interval }),
  ...(row.currency === null ? {} : { currency: row.currency }),
  ...(row.promotionCode === null ? {} : { promotionCode: row.promotionCode }),
  ...(row.country === null ? {} : { country: row.country }),
  trial,
});

/** @param withoutCard whether the customer leaves out the means of payment, where that is possible */
export const agreedOn = (worked: WorkedOutCheckout, withoutCard: boolean): Agreed =>
  withoutCard && worked.isCardOptional ? { ...worked.agreed, isPaid: false } : worked.agreed;

/** @throws {StoreProblem} why it cannot be had so any more */
export const workOutCheckout = async (database: Database, row: CheckoutRow, now: Date): Promise<WorkedOutCheckout> => {
  const isTrialUsed = row.wantsTrial && (await hasTried(database, row.holderId, row.productId));
  const [renewed] =
    row.renewsId === null ? [] : await database.select().from(subscriptions).where(eq(subscriptions.id, row.renewsId));
  const slugs = await slugsOf(database, row.planId);
  const { offering, terms, quote } = await workOut(
    database,
    wantedBy(row, slugs, row.wantsTrial && !isTrialUsed),
    null,
    now,
  );
  const { discount } = terms;
  const { id: checkoutId, publisherId, holderId } = row;
  if (discount !== null && holderId !== null)
    await mustBeUnused(database, { publisherId, code: discount.code, checkoutId, holderId });
  const goesOn = goesOnAt(renewed, now);
  const first = goesOn ?? (quote.trialDays > 0 && quote.nextChargeAt !== null ? new Date(quote.nextChargeAt) : null);
  const isCharged = quote.total > 0 || quote.totalAfterPromotion > 0 || terms.prices.length > 0;
  const dueNow = first === null ? quote.total : 0;
  return {
    quote: goesOn === null ? quote : { ...quote, dueNow: 0, nextChargeAt: goesOn.toISOString() },
    agreed: {
      billed: {
        prices: terms.prices,
        quantities: terms.quantities,
        discount: terms.discount,
        taxCountry: terms.taxCountry,
        taxRate: terms.taxRate,
      },
      firstChargeAt: first?.toISOString() ?? null,
      isPaid: isCharged,
      trialDays: goesOn === null ? quote.trialDays : 0,
      dueNow,
      tax: first === null ? quote.tax : 0,
    },
    termsVersion: offering.product.termsVersion,
    isTrialUsed,
    isCardOptional: quote.trialDays > 0 && goesOn === null,
  };
};
