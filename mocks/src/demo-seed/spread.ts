/** The fractional part of the golden ratio: its multiples lie evenly and in no visible order between 0 and 1. */
const golden = 0.618_033_988_75;

/** A whole number from 0 to below `size` for the n-th of many: evenly spread, looks random, always the same. */
export const spread = (n: number, size: number): number => Math.floor(((n * golden) % 1) * size);

/** The n-th pick of a list, evenly spread; a `TypeError` for an empty one. */
export function pick<T>(list: readonly T[], n: number): T {
  const item = list[spread(n, list.length)];
  if (item === undefined) throw new TypeError('list: expected at least one item');
  return item;
}
