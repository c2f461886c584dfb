/** The built-in calculator of taxes: standard rates on software by the customer's country, for stores without a tax service. */

/** Thousandths of a per cent. */
const rates: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'AT 20',
    'AU 10',
    'BE 21',
    'BG 20',
    'CH 8.1',
    'CY 19',
    'CZ 21',
    'DE 19',
    'DK 25',
    'EE 24',
    'ES 21',
    'FI 25.5',
    'FR 20',
    'GB 20',
    'GR 24',
    'HR 25',
    'HU 27',
    'IE 23',
    'IN 18',
    'IS 24',
    'IT 22',
    'JP 10',
    'KR 10',
    'LT 21',
    'LU 17',
    'LV 21',
    'MT 18',
    'MX 16',
    'NL 21',
    'NO 25',
    'NZ 15',
    'PL 23',
    'PT 23',
    'RO 21',
    'SA 15',
    'SE 25',
    'SG 9',
    'SI 22',
    'SK 23',
    'TR 20',
    'ZA 15',
  ].map((line) => {
    const [country = '', percent = '0'] = line.split(' ');
    return [country, Math.round(Number(percent) * 1000)];
  }),
);

/**
 * The rate at which software is taxed in a country.
 * @param country ISO 3166-1 alpha-2; null where it is not known
 * @returns thousandths of a per cent; 0 where it is not known, or not taxed for the whole country
 */
export const taxRate = (country: string | null): number => (country === null ? 0 : (rates[country] ?? 0));
