import type { ChangePreview } from '@chandlery/contract';

/** What a change of a subscription costs, whatever is changed. */
export const changePreview: ChangePreview = {
  effective: 'now',
  effectiveAt: '2026-12-05T09:00:00Z',
  currency: 'JPY',
  credit: 13_500,
  charge: 21_600,
  tax: 810,
  dueNow: 8910,
  quote: {
    product: { slug: 'halden/atlas', name: 'Atlas Maps' },
    plan: { slug: 'seats', name: 'Seats' },
    quantities: [{ name: 'Seats', value: 8 }],
    currency: 'JPY',
    interval: 'year',
    lines: [{ scheme: 'per_unit', component: 'Seats', quantity: 8, unitAmount: 2900, amount: 23_200 }],
    subtotal: 23_200,
    discount: 0,
    promotion: null,
    tax: 2320,
    taxRate: 10,
    taxCountry: 'JP',
    isTaxIncluded: false,
    total: 25_520,
    totalAfterPromotion: 25_520,
    dueNow: 8910,
    trialDays: 0,
    minimumTermMonths: 0,
    nextChargeAt: '2027-11-23T10:00:00Z',
  },
};
