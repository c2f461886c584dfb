/** Thrown where an amount is larger than a number can say exactly. */
export class AmountError extends RangeError {
  override readonly name = 'AmountError';
}

/** @throws AmountError */
export const exactly = (amount: bigint): number => {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new AmountError('The amount is larger than can be charged.');
  return number;
};

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * A part of an amount, in whole minor units: the one place where amounts are rounded. Halves go away from zero, as in commerce, so that what
 * is taken back is what was charged.
 * @param amount in minor units, may be negative
 * @param numerator a whole number
 * @param denominator a whole number above 0
 * @throws AmountError
 * @example share(1050, 19_000, 100_000) // 19 % of 10.50: 200
 */
export const share = (amount: number, numerator: number, denominator: number): number => {
  const product = BigInt(amount) * BigInt(numerator);
  const whole = BigInt(denominator);
  const rounded = (2n * magnitude(product) + whole) / (2n * whole);
  return exactly(product < 0n ? -rounded : rounded);
};
