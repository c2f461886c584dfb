/** Where an order's token leads to. */
export const redeemPath = '/orders/redeem';
