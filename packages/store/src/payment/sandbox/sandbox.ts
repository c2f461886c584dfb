/** The built-in provider: a whole store without an account anywhere. No money moves. */
import type { CreateProvider } from '../choose-provider.ts';
import { changeBilling, chargeExtra, refundCharge, setBillingEnd, workSandbox } from './billing.ts';
import { sandboxBooks } from './books.ts';
import { beginPayment, closePayment, findPayment, statusOf } from './payments.ts';

/** Only through `chooseProvider`, which has none of it in production. */
export const createSandbox: CreateProvider = ({ database, origin, clock }) => {
  const payment = async (reference: string) => {
    const row = await findPayment(database, reference);
    if (row === undefined) throw new Error(`the sandbox has no payment ${reference}`);
    return row;
  };
  return {
    name: 'sandbox',
    mode: 'test',
    begin: async (order) => {
      const { id } = await beginPayment(database, order, clock());
      return { reference: id, step: { kind: 'redirect', url: `${origin}/sandbox/payments/${id}` } };
    },
    find: async (reference) => statusOf(database, await payment(reference)),
    abandon: async (reference) =>
      statusOf(database, (await closePayment(database, reference)) ?? (await payment(reference))),
    change: (subscription, change) => changeBilling(database, subscription, change, clock()),
    charge: (subscription, charge) => chargeExtra(database, subscription, charge, clock()),
    setEnd: (subscription, at) => setBillingEnd(database, subscription, at, clock()),
    refund: (reference, amount, key) => refundCharge(database, reference, amount, key, clock()),
    portal: (subscription, returnUrl) =>
      Promise.resolve(`${origin}/sandbox/cards/${subscription}?${new URLSearchParams({ returnUrl }).toString()}`),
    books: (since) => sandboxBooks(database, since),
    work: () => workSandbox(database, clock()),
    routes: null,
  };
};
