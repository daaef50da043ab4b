const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes a generator of ids that look random and are the same for the same `seed`, a whole number. Each ends with a
 * count, so that no two are equal.
 */
export function createIds(seed = 1): (prefix: string) => string {
  let state = seed >>> 0;
  let count = 0;
  const digit = (): string => {
    // A step of a 32-bit counter through a mixing function: enough to look unordered.
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return digits.charAt((mixed ^ (mixed >>> 16)) & 31);
  };
  return (prefix) => {
    count += 1;
    return `${prefix}_${Array.from({ length: 8 }, digit).join('')}${count.toString(36)}`;
  };
}
