/** Numbers and amounts in words of the visitor's language, all through Intl. */

/**
 * @param amount in the currency's minor unit
 * @param currency ISO 4217 code
 * @param minorDigits decimal places of its minor unit; a browser's own are about cash, and differ for some
 */
export const money = (locale: string, amount: number, currency: string, minorDigits: number): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: minorDigits,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount / 10 ** minorDigits);

/** A count in round figures, never more than it is: 1, 5, 10, 50, … as `10M+`. */
export const roundCount = (locale: string, count: number): string => {
  const power = 10 ** Math.floor(Math.log10(count || 1));
  const floor = count < 10 ? count : count < 5 * power ? power : 5 * power;
  return new Intl.NumberFormat(locale, { notation: 'compact' }).format(floor) + (floor < count ? '+' : '');
};

export const days = (locale: string, count: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
