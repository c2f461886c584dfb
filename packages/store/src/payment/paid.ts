import type { PaymentProvider, PaymentStatus } from './provider.ts';

/** A payment that went through, by whom. */
export type Paid = Extract<PaymentStatus, { state: 'paid' }> & { readonly provider: PaymentProvider['name'] };

/** Days after a payment was due in which it can still come. */
export const paymentGrace = 14;
