/** A new id that begins with `prefix`; 80 random bits keep it apart from those of other tabs and of earlier visits. */
export const randomId = (prefix: string): string =>
  `${prefix}_${Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte & 31).toString(32)).join('')}`;
