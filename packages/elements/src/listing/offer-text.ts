import type { Offer } from '@chandlery/contract';
import { days, money } from '../locale/format.ts';
import type { ListingWords } from './words.ts';
import { fill } from '../locale/say.ts';

/** A product's price in words: `Free`, `From $49 per month after 14 days free`. The visitor's currency where there is a price in it. */
export const offerText = (words: ListingWords, locale: string, offer: Offer, currency?: string | null): string => {
  const price = offer.prices.find((one) => one.currency === currency) ?? offer.prices[0];
  let text: string = words[offer.kind];
  if (price) {
    text = fill(words[price.interval], { price: money(locale, price.amount, price.currency, price.minorDigits) });
    if (price.component) text = fill(words.each, { price: text, component: price.component });
    if (offer.isFrom) text = fill(words.from, { price: text });
  }
  if (offer.kind !== 'trial') return text;
  return fill(price ? words.trialThen : words.trial, { price: text, days: days(locale, offer.trialDays) });
};
