/** ISO 4217, list one: currencies whose minor unit is not a hundredth. */
const others: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

/**
 * Decimal places of a currency's minor unit. What `Intl` says is about cash, and differs for some.
 * @param currency ISO 4217: `USD` → 2, `JPY` → 0, `KWD` → 3
 */
export const minorDigits = (currency: string): number => others[currency] ?? 2;
