import { minorDigits } from '@chandlery/contract/pricing';

/** An amount in minor units as people write it in their language: whole amounts without decimals. */
export const formatMoney = (locale: string, amount: number, currency: string): string => {
  const decimals = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount / 10 ** decimals);
};
