import type { Offer, OfferPrice, Price } from '@chandlery/contract';
import type { Visitor } from '../visitor.ts';

const intervalKey = { month: 'perMonth', year: 'perYear', once: 'once' } as const;

/** What one step or unit costs, with its interval: “€4.90 per month”. */
const amountText = (
  visitor: Visitor,
  amount: number,
  { currency, interval }: Pick<OfferPrice, 'currency' | 'interval'>,
): string => visitor.text(intervalKey[interval], { price: visitor.money(amount, currency) });

/** The lowest that a unit can cost. */
const lowestAmount = ({ amount, tiers }: Price): number => Math.min(...(tiers?.map((tier) => tier.amount) ?? [amount]));

/** A price in words, as the plan's own line has it. */
export const priceText = (visitor: Visitor, price: Price): string => {
  const component = price.component ?? '';
  switch (price.scheme) {
    case 'flat':
      return amountText(visitor, price.amount, price);
    case 'per_unit':
      return visitor.text('perUnit', { price: amountText(visitor, price.amount, price), component });
    case 'metered':
      return visitor.text('metered', { price: visitor.money(price.amount, price.currency), component });
    case 'tiered':
      return visitor.text('fromPrice', {
        price: visitor.text('perUnit', { price: amountText(visitor, lowestAmount(price), price), component }),
      });
  }
};

/** What a unit or all of it costs first: “From €4.90 per month per node”. */
const offerPriceText = (visitor: Visitor, { prices: [first], isFrom }: Offer): string | null => {
  if (first === undefined) return null;
  const amount = amountText(visitor, first.amount, first);
  const price =
    first.component === null ? amount : visitor.text('perUnit', { price: amount, component: first.component });
  return isFrom ? visitor.text('fromPrice', { price }) : price;
};

/** The price word of a card. */
export const offerText = (visitor: Visitor, offer: Offer): string => {
  const price = offerPriceText(visitor, offer);
  switch (offer.kind) {
    case 'free':
      return visitor.text('offerFree');
    case 'byol':
      return visitor.text('offerByol');
    case 'paid':
      return price ?? visitor.text('offerPaid');
    case 'trial': {
      const days = visitor.days(offer.trialDays);
      return price === null ? visitor.text('freeFor', { days }) : visitor.text('trialThen', { days, price });
    }
  }
};
