import { InvalidArgumentError } from 'commander';

const units = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

const isUnit = (text: string): text is keyof typeof units => Object.hasOwn(units, text);

/**
 * A length of time from what people type: `90m`, `12h`, `31d`, `2w`.
 * @returns milliseconds
 * @throws InvalidArgumentError where it is none
 */
export const parseDuration = (text: string): number => {
  const [, count = '', unit = ''] = /^(\d{1,5})([a-z])$/.exec(text) ?? [];
  if (count === '' || !isUnit(unit)) throw new InvalidArgumentError('It takes a length of time: 90m, 12h, 31d or 2w.');
  return Number(count) * units[unit];
};
