import type { CheckoutRow } from '../tables.ts';

/** Where a checkout leads back to, with what has become of it; null where it came from nowhere. @param state or `left` */
export const returnAddress = ({ id, returnUrl }: CheckoutRow, state: string): string | null => {
  const url = returnUrl === null ? null : URL.parse(returnUrl);
  if (url === null) return null;
  url.searchParams.set('checkout', id);
  url.searchParams.set('checkout_state', state);
  return url.href;
};
