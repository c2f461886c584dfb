/** Letters of a word that may be wrong: none in the shortest, two in long ones. */
const allowedMistakes = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

/**
 * How many letters were left out, added, mistaken or swapped with their neighbour (optimal string alignment distance).
 * Code units, not characters: the difference does not matter to what counts as near.
 */
export const mistakes = (one: string, other: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
};

/** Whether a word is likely to be another mistyped. */
export const isNearMiss = (typed: string, meant: string): boolean =>
  mistakes(typed, meant) <= allowedMistakes(typed.length);
