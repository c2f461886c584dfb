import type { Offer } from '@chandlery/contract';
import { days, money } from '../locale/format.ts';
import { fill } from '../locale/say.ts';
import type { TryBuyWords } from './words.ts';

/** What an offer costs, `from $49 per month`; the visitor's currency where there is a price in it. Empty where it costs nothing. */
export const priceText = (
  words: TryBuyWords,
  locale: string,
  { prices, isFrom }: Offer,
  currency?: string | null,
): string => {
  const price = prices.find((one) => one.currency === currency) ?? prices[0];
  if (!price) return '';
  const text = fill(words[price.interval], {
    price: money(locale, price.amount, price.currency, price.minorDigits),
  });
  return isFrom || price.component ? fill(words.from, { price: text }) : text;
};

/** What a button says that leads to an offer: `Start 14-day trial`, `Buy — $49 per month`. */
export const label = (words: TryBuyWords, locale: string, offer: Offer, currency?: string | null): string => {
  const { kind, action, trialDays } = offer;
  if (action === 'contact') return words.contact;
  if (action === 'page' && kind !== 'free') return words.page;
  return fill(words[kind], {
    price: priceText(words, locale, offer, currency),
    count: `${trialDays}`,
    days: days(locale, trialDays),
  });
};
