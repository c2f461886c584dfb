import { InvalidArgumentError, Option } from 'commander';

export interface LimitOptions {
  readonly limit: number;
  readonly all?: true;
}

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
  return number;
};

/** `--limit` and `--all`. */
export const limitOptions = (most: number): readonly Option[] => [
  new Option('-n, --limit <N>', 'write at most so many').argParser(wholeNumber).default(most),
  new Option('--all', 'write all there are').conflicts('limit'),
];

/** How many are wanted. */
export const wanted = ({ limit, all }: LimitOptions): number => (all === true ? Infinity : limit);
