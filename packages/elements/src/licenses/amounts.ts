import type { Currency, Interval } from '@chandlery/contract';
import { minorDigits } from '@chandlery/contract/pricing';
import { money } from '../locale/format.ts';
import { fill } from '../locale/say.ts';
import type { LicensesWords } from './words.ts';

/** @param amount in the currency's minor unit @param currency null where nothing is charged */
export const amountText = (words: LicensesWords, locale: string, amount: number, currency: Currency | null): string =>
  currency === null ? words.free : money(locale, amount, currency, minorDigits(currency));

/** An amount with how often it is charged. */
export const everyText = (
  words: LicensesWords,
  locale: string,
  { total, currency, interval }: { total: number; currency: Currency | null; interval: Interval | null },
): string => {
  const price = amountText(words, locale, total, currency);
  return interval === null || currency === null ? price : fill(words[interval], { price });
};
