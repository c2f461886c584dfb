import type { PromotionUse } from '../price/redeem-promotion.ts';
import type { Agreed, CheckoutRow } from './tables.ts';

/** The use of a promotion that a checkout takes; null where it takes none. */
export const promotionUse = (
  { id: checkoutId, publisherId, holderId }: Pick<CheckoutRow, 'id' | 'publisherId' | 'holderId'>,
  { billed: { discount } }: Agreed,
): PromotionUse | null =>
  discount === null || holderId === null ? null : { publisherId, code: discount.code, checkoutId, holderId };
