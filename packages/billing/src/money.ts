import { fail, oneOf, read, readEach, wholeNumber } from './check.ts';
import { digitsOf } from './currency.ts';
import { scale } from './decimal.ts';
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
 * The amount of money that came from outside, not below `min`; its currency must be the one given, else any of ISO 4217.
 * @throws RangeError or TypeError naming `field.amount` or `field.currency`.
 */
export const readAmount = (field: string, value: unknown, currency?: string, min?: number): bigint =>
  BigInt(
    read(field, value, {
      amount: (path, given) => wholeNumber(path, given, min),
      currency: (path, given) => (currency ? oneOf(path, given, [currency]) : digitsOf(path, given)),
    }).amount,
  );

/** Adds up amounts. */
export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * Makes money from an amount in minor units and an ISO 4217 code (billing.md 11).
 * @throws RangeError for a fractional or unsafe amount or an unknown currency, TypeError for wrong types.
 */
export function money<C extends string>(amount: number, currency: C): Money<C> {
  digitsOf('currency', currency);
  return frozen(BigInt(wholeNumber('amount', amount)), currency);
}

/**
 * Adds two amounts of one currency (billing.md 11).
 * @throws RangeError for different currencies or a sum beyond safe integers, TypeError for wrong types.
 */
export function addMoney<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  return frozen(readAmount('a', a) + readAmount('b', b, a.currency), a.currency);
}

/**
 * Subtracts the second of two amounts of one currency from the first (billing.md 11).
 * @throws RangeError for different currencies or a difference beyond safe integers, TypeError for wrong types.
 */
export function subtractMoney<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  return frozen(readAmount('a', a) - readAmount('b', b, a.currency), a.currency);
}

/**
 * Adds up any number of amounts of one currency; none make zero (billing.md 11).
 * @throws RangeError for a part in another currency or a sum beyond safe integers, TypeError for wrong types.
 */
export function sumMoney<C extends string>(currency: C, parts: Iterable<Money<C>>): Money<C> {
  digitsOf('currency', currency);
  return frozen(sumOf(Array.from(parts, (part) => readAmount('part', part, currency))), currency);
}

/** Shares of a whole by weight (not all zero): largest remainder, ties by order, nothing lost (billing.md 12). */
export const shares = (whole: bigint, weights: readonly bigint[]): bigint[] => {
  const total = sumOf(weights);
  const parts = weights.map((weight) => (whole * weight) / total);
  let rest = whole - sumOf(parts);
  const unit = rest < 0n ? -1n : 1n;
  const remainders = weights.map((weight, i) => [((whole * weight) % total) * unit, i] as const);
  // The sort is stable: equal remainders stay in order.
  for (const [, i] of remainders.toSorted(([a], [b]) => Number(b - a))) {
    if (rest) {
      parts[i]! += unit;
      rest -= unit;
    }
  }
  return parts;
};

/**
 * Splits an amount by weights without losing a unit: largest remainder first, ties in order; a negative amount
 * mirrors a positive one (billing.md 12). Weights are whole numbers from 0, not all of them zero.
 * @throws RangeError for other weights or an unsafe amount, TypeError for wrong types.
 */
export function allocate(whole: Money, weights: readonly number[]): Money[] {
  const amount = readAmount('whole', whole);
  const known = readEach('weights', weights, (field, weight) => BigInt(wholeNumber(field, weight, 0)));
  if (!sumOf(known)) fail('weights', 'one above 0', known, 'object');
  return shares(amount, known).map((share) => frozen(share, whole.currency));
}

/**
 * The share of an amount for `days` out of `of`, rounded half away from zero.
 * @throws RangeError or TypeError naming `days` or `of`.
 */
export const shareOfDays = (amount: bigint, days: unknown, of: unknown): bigint => {
  const whole = wholeNumber('of', of, 1);
  return scale(amount, BigInt(wholeNumber('days', days, 0, whole)), BigInt(whole));
};

/**
 * Takes the share of an amount that belongs to `days` local days out of `of`, rounded half away from zero
 * (billing.md 12, 14).
 * @throws RangeError unless 0 <= `days` <= `of` and `of` >= 1, all whole; TypeError for wrong types.
 */
export function prorate(whole: Money, days: number, of: number): Money {
  return frozen(shareOfDays(readAmount('whole', whole), days, of), whole.currency);
}

/**
 * Writes an amount as a decimal string with the currency's minor digits: "123.45", "-0.05", JPY "5" (billing.md 11).
 * Not localised: a plain number for exchange and tests.
 * @throws RangeError for an unsafe amount or an unknown currency, TypeError for wrong types.
 */
export function toDecimal(m: Money): string {
  const amount = readAmount('money', m);
  const digits = digitsOf('currency', m.currency);
  if (!digits) return `${amount}`;
  const text = `${amount}`.replace(/\d+/, (units) => units.padStart(digits + 1, '0'));
  return text.replace(RegExp(`(?=.{${digits}}$)`), '.');
}
