/** Pulls in round figures, never more than they are: 10M+, 500K+; small ones as they are. */
export const pullCount = (pulls: number): string => {
  if (pulls < 1000) return String(pulls);
  const power = 10 ** Math.floor(Math.log10(pulls));
  const floor = pulls >= 5 * power ? 5 * power : power;
  const [unit, suffix] = [[1_000_000_000, 'B'] as const, [1_000_000, 'M'] as const, [1000, 'K'] as const].find(
    ([size]) => floor >= size,
  ) ?? [1, ''];
  return `${floor / unit}${suffix}+`;
};
