import { InvalidArgumentError } from 'commander';

/** An amount in a currency's minor unit, above 0. @throws InvalidArgumentError where it is none */
export const parseMinorUnits = (text: string): number => {
  const amount = Number(text);
  if (!/^\d{1,15}$/.test(text) || amount === 0)
    throw new InvalidArgumentError('It takes a whole number of the minor unit: 1250 for $12.50, 1250 for ¥1,250.');
  return amount;
};
