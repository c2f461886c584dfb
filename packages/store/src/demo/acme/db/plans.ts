import type { ProductListingInput } from '../../../catalogue/listing.ts';

const images = [{ repository: 'store/acme/db', tag: '5.2.1' }];

export const plans: ProductListingInput['plans'] = [
  {
    slug: 'team',
    name: 'Team',
    description: 'Three nodes, every feature, support on working days.',
    kind: 'paid',
    isDefault: true,
    pullRequirement: 'subscribed',
    prices: [
      { amount: 4900, currency: 'USD', interval: 'month', scheme: 'flat', isTaxIncluded: false },
      { amount: 4500, currency: 'EUR', interval: 'month', scheme: 'flat', isTaxIncluded: true },
      { amount: 3900, currency: 'GBP', interval: 'month', scheme: 'flat', isTaxIncluded: true },
      { amount: 7400, currency: 'JPY', interval: 'month', scheme: 'flat', isTaxIncluded: true },
      { amount: 49_000, currency: 'USD', interval: 'year', scheme: 'flat', isTaxIncluded: false },
      { amount: 45_000, currency: 'EUR', interval: 'year', scheme: 'flat', isTaxIncluded: true },
      { amount: 39_000, currency: 'GBP', interval: 'year', scheme: 'flat', isTaxIncluded: true },
      { amount: 74_000, currency: 'JPY', interval: 'year', scheme: 'flat', isTaxIncluded: true },
    ],
    trialDays: 14,
    images,
  },
  {
    slug: 'business',
    name: 'Business',
    description: 'Any number of nodes, sites in several regions, support around the clock.',
    kind: 'paid',
    pullRequirement: 'subscribed',
    prices: [
      { amount: 19_900, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Nodes' },
      { amount: 18_900, currency: 'EUR', interval: 'month', scheme: 'per_unit', component: 'Nodes' },
      { amount: 16_900, currency: 'GBP', interval: 'month', scheme: 'per_unit', component: 'Nodes' },
      { amount: 29_800, currency: 'JPY', interval: 'month', scheme: 'per_unit', component: 'Nodes' },
      { amount: 199_000, currency: 'USD', interval: 'year', scheme: 'per_unit', component: 'Nodes' },
      { amount: 189_000, currency: 'EUR', interval: 'year', scheme: 'per_unit', component: 'Nodes' },
    ],
    components: [{ name: 'Nodes', min: 3, max: 99, default: 3 }],
    trialDays: 14,
    minimumTermMonths: 12,
    usesProductKeys: true,
    images,
  },
  {
    slug: 'developer',
    name: 'Developer',
    description: 'One node on your own machine, free for as long as you like.',
    kind: 'free',
    pullRequirement: 'signed-in',
    images: [{ repository: 'store/acme/db-developer', tag: '5.2.1' }],
  },
];
