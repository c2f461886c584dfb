/**
 * What a year saves beside twelve months, in whole per cent and never more than it is.
 * @param month what a month costs, in minor units, above 0
 * @param year what a year costs, in minor units
 * @returns a part of 1; 0 where it saves nothing
 * @example yearlySaving(4900, 49_000) // 0.16
 */
export const yearlySaving = (month: number, year: number): number =>
  Math.max(0, Math.floor((1 - year / (12 * month)) * 100 + 1e-9) / 100);
