import { StoreProblem } from '../problem/store-problem.ts';
import type { PaymentProvider } from './provider.ts';

const refuse = (): Promise<never> =>
  Promise.reject(
    new StoreProblem('payments_unavailable', {
      detail: 'This store has not been set up to take payments. What is free can be had all the same.',
    }),
  );

/** Of a store that takes no money: what is free, or ordered from its publisher, is had all the same. */
export const noProvider: PaymentProvider = {
  name: 'none',
  mode: 'live',
  begin: refuse,
  find: refuse,
  abandon: refuse,
  change: refuse,
  charge: refuse,
  setEnd: refuse,
  refund: refuse,
  async *books() {},
  portal: () => Promise.resolve(null),
  work: () => Promise.resolve(),
  routes: null,
};
