/** Numbers and amounts in words of the visitor's language, all through Intl. */

/**
 * @param amount in the currency's minor unit
 * @param currency ISO 4217 code
 */
export const money = (locale: string, amount: number, currency: string): string => {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** A count in round figures, never more than it is: 1, 5, 10, 50, … as `10M+`. */
export const roundCount = (locale: string, count: number): string => {
  const power = 10 ** Math.floor(Math.log10(count || 1));
  const floor = count < 10 ? count : count < 5 * power ? power : 5 * power;
  return new Intl.NumberFormat(locale, { notation: 'compact' }).format(floor) + (floor < count ? '+' : '');
};

export const days = (locale: string, count: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
