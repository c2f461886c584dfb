import { InvalidArgumentError } from 'commander';

/**
 * A moment from what people type: a day (its start in UTC), or a day with a time.
 * @throws InvalidArgumentError where it is none
 */
export const parseMoment = (text: string): Date => {
  const moment = new Date(text);
  if (!/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text) || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('It takes a day, 2027-01-31, or a moment, 2027-01-31T12:00:00Z.');
  return moment;
};

/** A whole number, zero or more. @throws InvalidArgumentError where it is none */
export const parseCount = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
};
