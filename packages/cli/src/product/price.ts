import type { Offer, OfferPrice, Price } from '@chandlery/contract';
import { minorDigits } from '@chandlery/contract/pricing';

const intervals = { month: '/month', year: '/year', once: ' once' } as const;

/** An amount of money. @param amount in the currency's minor unit */
export const money = (amount: number, currency: string): string => {
  const decimals = minorDigits(currency);
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount / 10 ** decimals);
};

const charge = ({ amount, currency, interval }: Pick<OfferPrice, 'amount' | 'currency' | 'interval'>): string =>
  money(amount, currency) + intervals[interval];

const counted = (text: string, component: string | null | undefined): string =>
  component ? `${text} × ${component}` : text;

/** What a plan costs: `from $12/month × Nodes`. */
export const priceText = (price: Price): string => {
  const { scheme, tiers, component } = price;
  const amount = Math.min(...(scheme === 'tiered' ? (tiers ?? [price]) : [price]).map((tier) => tier.amount));
  const text = counted(charge({ ...price, amount }), scheme === 'flat' ? null : component);
  if (scheme === 'metered') return `${text}, by use`;
  return scheme === 'tiered' ? `from ${text}` : text;
};

const firstPrice = ({ prices: [first], isFrom }: Offer): string | null =>
  first === undefined ? null : `${isFrom ? 'from ' : ''}${counted(charge(first), first.component)}`;

/** What getting a product takes, in few words. */
export const offerText = (offer: Offer): string => {
  const price = firstPrice(offer);
  switch (offer.kind) {
    case 'free':
      return 'free';
    case 'byol':
      return 'own licence';
    case 'paid':
      return price ?? 'paid';
    case 'trial':
      return `${price === null ? '' : `${price}, `}${offer.trialDays} days free`;
  }
};
