import { fields, iterable, oneOf, type Reader, whole } from './check.ts';
import { currencyCode, minorDigits } from './currency.ts';
import { frozen } from './frozen.ts';

/**
 * An amount in whole minor units of an ISO 4217 currency: 123.45 GBP is `{ amount: 12345, currency: 'GBP' }`
 * (billing.md 11).
 */
export interface Money<C extends string = string> {
  readonly amount: number;
  readonly currency: C;
}

/**
 * A reader of money, not below `min`; its currency must be the one given, else any of ISO 4217.
 * @throws RangeError or TypeError naming `field.amount` or `field.currency`.
 */
const moneyIn = (currency?: string, min?: number) =>
  fields({ amount: whole(min), currency: currency ? oneOf(currency) : currencyCode });

const anyMoney = moneyIn();

/** A reader of money that gives its minor units as a bigint: exact whatever is done to them. */
export const unitsIn =
  (currency?: string, min?: number): Reader<bigint> =>
  (field, value) =>
    BigInt(moneyIn(currency, min)(field, value).amount);

/** Adds up amounts. */
export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * Makes money from an amount in minor units and an ISO 4217 code (billing.md 11).
 * @throws RangeError for a fractional or unsafe amount or an unknown currency, TypeError for wrong types.
 */
export function money<C extends string>(amount: number, currency: C): Money<C> {
  return frozen(unitsIn()('input', { amount, currency }), currency);
}

/**
 * Adds two amounts of one currency (billing.md 11).
 * @throws RangeError for different currencies or a sum beyond safe integers, TypeError for wrong types.
 */
export function addMoney<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  const { amount, currency } = anyMoney('a', a);
  return frozen(BigInt(amount) + unitsIn(currency)('b', b), currency as C); // as it was given
}

/**
 * Subtracts the second of two amounts of one currency from the first (billing.md 11).
 * @throws RangeError for different currencies or a difference beyond safe integers, TypeError for wrong types.
 */
export function subtractMoney<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  const { amount, currency } = anyMoney('a', a);
  return frozen(BigInt(amount) - unitsIn(currency)('b', b), currency as C); // as it was given
}

/**
 * Adds up any number of amounts of one currency; none make zero (billing.md 11).
 * @throws RangeError for a part in another currency or a sum beyond safe integers, TypeError for wrong types.
 */
export function sumMoney<C extends string>(currency: C, parts: Iterable<Money<C>>): Money<C> {
  const part = unitsIn(currencyCode('currency', currency));
  let sum = 0n;
  let i = 0;
  for (const each of iterable('parts', parts)) sum += part(`parts[${i++}]`, each);
  return frozen(sum, currency);
}

/** Shares of an amount, or of all there is if that is less, by weight: largest remainder, ties by order, nothing lost (billing.md 12). None is negative. */
export const shares = (most: bigint, weights: readonly bigint[]): bigint[] => {
  const sum = sumOf(weights);
  const amount = most < sum ? most : sum;
  const total = sum || 1n; // weights of nothing share nothing
  const parts = weights.map((weight) => (amount * weight) / total);
  // The sort is stable: equal remainders stay in order.
  weights
    .map((weight, i) => [(amount * weight) % total, i] as const)
    .toSorted(([a], [b]) => Number(b - a))
    .slice(0, Number(amount - sumOf(parts)))
    .forEach(([, i]) => parts[i]!++);
  return parts;
};

/**
 * Writes an amount as a decimal string with the currency's minor digits: "123.45", "-0.05", JPY "5" (billing.md 11).
 * Not localised: a plain number for exchange and tests.
 * @throws RangeError for an unsafe amount or an unknown currency, TypeError for wrong types.
 */
export function toDecimal(given: Money): string {
  const { amount, currency } = anyMoney('money', given);
  const units = String(amount);
  const digits = minorDigits(currency);
  return units
    .replace(/\d+/, (number) => number.padStart(digits + 1, '0'))
    .replace(RegExp(`\\B(?=\\d{${digits}}$)`), '.');
}
