/**
 * Uses of a promotion, counted so that no race passes its limits.
 *
 * A checkout takes its use when its customer goes to pay, and gives it back where nothing comes of that. A customer's own second checkout is
 * let through until one of both is paid: the other may be a tab that they have long forgotten.
 */
import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { StoreProblem } from '../problem/store-problem.ts';
import { type PromotionRow, promotionRedemptions, promotions } from './tables.ts';

export interface PromotionUse {
  readonly publisherId: string;
  readonly code: string;
  readonly checkoutId: string;
  readonly holderId: string;
}

/** Held until the transaction ends, so that uses come one after the other. */
const lockPromotion = async (transaction: Database, { publisherId, code }: PromotionUse) => {
  const [row] = await transaction
    .select()
    .from(promotions)
    .where(and(eq(promotions.publisherId, publisherId), eq(promotions.code, code)))
    .for('update');
  return row;
};

const mustBeFirst = async (
  database: Database,
  { id, code, isOncePerCustomer }: Pick<PromotionRow, 'id' | 'code' | 'isOncePerCustomer'>,
  { holderId, checkoutId }: Pick<PromotionUse, 'holderId' | 'checkoutId'>,
): Promise<void> => {
  if (!isOncePerCustomer) return;
  const before = await database
    .select({ checkoutId: promotionRedemptions.checkoutId })
    .from(promotionRedemptions)
    .where(
      and(
        eq(promotionRedemptions.promotionId, id),
        eq(promotionRedemptions.holderId, holderId),
        ne(promotionRedemptions.checkoutId, checkoutId),
        isNotNull(promotionRedemptions.subscriptionId),
      ),
    )
    .limit(1);
  if (before.length > 0)
    throw new StoreProblem('promotion_not_applicable', {
      detail: `The promotion ${code} holds once for each customer, and has been used. Leave it out, or use another.`,
    });
};

const add = async (transaction: Database, promotion: PromotionRow, use: PromotionUse, now: Date): Promise<void> => {
  const { checkoutId, holderId } = use;
  await transaction
    .insert(promotionRedemptions)
    .values({ promotionId: promotion.id, checkoutId, holderId, subscriptionId: null, redeemedAt: now });
  await transaction
    .update(promotions)
    .set({ redemptions: sql`${promotions.redemptions} + 1` })
    .where(eq(promotions.id, promotion.id));
};

const isTaken = async (transaction: Database, { id }: PromotionRow, { checkoutId }: PromotionUse): Promise<boolean> => {
  const here = and(eq(promotionRedemptions.promotionId, id), eq(promotionRedemptions.checkoutId, checkoutId));
  return (await transaction.$count(promotionRedemptions, here)) > 0;
};

/**
 * Takes a use for a checkout that somebody goes to pay.
 * @throws {StoreProblem} `promotion_expired` where none is left, `promotion_not_applicable` where its customer has had it
 */
export const takePromotion = async (transaction: Database, use: PromotionUse, now: Date): Promise<void> => {
  const promotion = await lockPromotion(transaction, use);
  if (promotion === undefined || (await isTaken(transaction, promotion, use))) return;
  await mustBeFirst(transaction, promotion, use);
  const { code, maxRedemptions, redemptions } = promotion;
  if (maxRedemptions !== null && redemptions >= maxRedemptions)
    throw new StoreProblem('promotion_expired', {
      detail: `The promotion ${code} has been used as often as it may. Leave it out, or use another.`,
    });
  await add(transaction, promotion, use, now);
};

/** Gives back what a checkout took, where nothing came of it. */
export const returnPromotion = async (transaction: Database, checkoutId: string): Promise<void> => {
  const returned = await transaction
    .delete(promotionRedemptions)
    .where(and(eq(promotionRedemptions.checkoutId, checkoutId), isNull(promotionRedemptions.subscriptionId)))
    .returning({ id: promotionRedemptions.promotionId });
  for (const { id } of returned)
    await transaction
      .update(promotions)
      .set({ redemptions: sql`${promotions.redemptions} - 1` })
      .where(eq(promotions.id, id));
};

/**
 * Books a use for good: what was agreed on holds, whatever has become of the promotion since.
 * @throws {StoreProblem} `promotion_not_applicable` where another checkout of its customer was faster
 */
export const redeemPromotion = async (
  transaction: Database,
  use: PromotionUse,
  subscriptionId: string,
  now: Date,
): Promise<void> => {
  const promotion = await lockPromotion(transaction, use);
  if (promotion === undefined) return;
  await mustBeFirst(transaction, promotion, use);
  if (!(await isTaken(transaction, promotion, use))) await add(transaction, promotion, use, now);
  await transaction
    .update(promotionRedemptions)
    .set({ subscriptionId, redeemedAt: now })
    .where(
      and(eq(promotionRedemptions.promotionId, promotion.id), eq(promotionRedemptions.checkoutId, use.checkoutId)),
    );
};

/** Looks, without taking it, whether a customer can still use a promotion. @throws {StoreProblem} `promotion_not_applicable` */
export const mustBeUnused = async (database: Database, use: PromotionUse): Promise<void> => {
  const [promotion] = await database
    .select({ id: promotions.id, code: promotions.code, isOncePerCustomer: promotions.isOncePerCustomer })
    .from(promotions)
    .where(and(eq(promotions.publisherId, use.publisherId), eq(promotions.code, use.code)));
  if (promotion !== undefined) await mustBeFirst(database, promotion, use);
};
