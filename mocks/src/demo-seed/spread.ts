/** A whole number from 0 to below `size` for a whole number `n`: looks random and is always the same. */
export function spread(n: number, size: number): number {
  // Rounds of mixing, so that neighbours have nothing in common.
  let mixed = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f);
  return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * size);
}

/** What stands in a list at the place for `n`; a `TypeError` for an empty one. */
export function pick<T>(list: readonly T[], n: number): T {
  const item = list[spread(n, list.length)];
  if (item === undefined) throw new TypeError('list: expected at least one item');
  return item;
}
