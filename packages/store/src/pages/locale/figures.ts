/** A count in round figures, never more than it is: 1, 5, 10, 50, 100 … with a plus; small ones as they are. */
export const roundFigure = (locale: string, count: number): string => {
  if (count < 10) return new Intl.NumberFormat(locale).format(count);
  const power = 10 ** Math.floor(Math.log10(count));
  const floor = count >= 5 * power ? 5 * power : power;
  return `${new Intl.NumberFormat(locale, { notation: 'compact' }).format(floor)}+`;
};

/** A size in bytes, as storage is sold: decimal units, at most three digits that count. */
export const formatSize = (locale: string, bytes: number): string => {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = units[step] ?? 'byte';
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
};
