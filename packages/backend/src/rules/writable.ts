/** A value with every `readonly` taken off, arrays and tuples included. */
export type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]: Writable<T[K]> };

/**
 * Reads a frozen value of the calculator as the type that the wire's schemas infer, which lack `readonly`. Nobody
 * writes to either.
 */
export const writable = <T>(value: T): Writable<T> => value as Writable<T>;
