import type { RequestedRefund } from '@chandlery/store';
import { money } from '../product/price.ts';

/** What goes back, a line for each payment. */
export const describeRefunds = (refunds: readonly RequestedRefund[]): string =>
  refunds.map(({ payment, amount, currency }) => `${money(amount, currency)} of ${payment} go back.\n`).join('');

export const refundHelp = `
It is written down here, and done by the store's worker: money goes back within seconds of the store running, once.`;
