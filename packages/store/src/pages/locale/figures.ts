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

const units = [
  { unit: 'second', seconds: 1, below: 60 },
  { unit: 'minute', seconds: 60, below: 3600 },
  { unit: 'hour', seconds: 3600, below: 172_800 },
  { unit: 'day', seconds: 86_400, below: Infinity },
] as const;

/** A time in seconds, rounded up to one whole unit. */
export const formatDuration = (locale: string, seconds: number): string => {
  const { unit, seconds: size } = units.find(({ below }) => seconds < below) ?? units[0];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(seconds / size));
};
