import { freeze, whole } from './check.ts';
import type { Money } from './money.ts';

/** A value with money wherever it had a bigint, read-only all through. */
export type Frozen<T, C extends string> = T extends bigint
  ? Money<C>
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K], C> }
    : T;

/**
 * Freezes a value made here and everything new inside it. Amounts are bigints of minor units until here, and become
 * money of a currency that is known to exist.
 * @throws RangeError for an amount beyond safe integers (billing.md 11).
 */
export const frozen = <T, C extends string = never>(value: T, currency?: C): Frozen<T, C> => {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'bigint') return freeze({ amount: whole()('amount', Number(part)), currency });
    if (Object.isFrozen(part)) return part;
    const parts = part as Record<string, unknown>; // primitives are frozen, so it is an object or an array
    for (const key in parts) parts[key] = walk(parts[key]);
    return freeze(part);
  };
  return walk(value) as Frozen<T, C>; // changed in place, bigints to money
};
