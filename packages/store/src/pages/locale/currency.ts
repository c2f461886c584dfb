/** Decimal places of currencies that have another number than two (ISO 4217, list one). */
const minorUnits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

/** Decimal places of a currency's minor unit. ICU's own figures are about cash and differ for some. */
export const decimalPlaces = (currency: string): number => minorUnits[currency] ?? 2;

/** An amount in minor units as people write it in their language: whole amounts without decimals. */
export const formatMoney = (locale: string, amount: number, currency: string): string => {
  const decimals = decimalPlaces(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount / 10 ** decimals);
};
