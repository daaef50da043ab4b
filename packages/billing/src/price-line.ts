import { read, readEach } from './check.ts';
import { frozen } from './frozen.ts';
import { exact, ONE, scale } from './decimal.ts';
import { type Money, readAmount, shareOfDays, shares, sumOf } from './money.ts';
import { type Discount, type PriceBasis, readBasis, readPercent, readRate } from './price-terms.ts';

/**
 * One line to price: `price` in its `basis`, `taxRate` as a decimal string; with `days` and `of` it is prorated first;
 * `percentOff` (decimal strings, "15" for 15 %) and `fixedOff` in order of entry (billing.md 13).
 */
export interface LineInput {
  readonly price: Money;
  readonly basis: PriceBasis;
  readonly taxRate: string;
  readonly days?: number;
  readonly of?: number;
  readonly percentOff?: readonly string[];
  readonly fixedOff?: readonly Money[];
}

/** A priced line: the price after proration where there was one, the discount in the price's basis, and
 * net + tax = gross. */
export interface LineAmounts {
  readonly prorated?: Money;
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/** How much a discount takes from what remains of each of its lines, never more than that (billing.md 16). */
export const takeOff = (discount: Discount, left: readonly bigint[]): readonly bigint[] => {
  if (typeof discount === 'string') return left.map((amount) => scale(amount, exact(discount), 100n * ONE));
  const whole = sumOf(left);
  return whole ? shares(discount < whole ? discount : whole, left) : left;
};

/** Discount, net, tax and gross of a line's price and what remains of it, in the basis of the price (billing.md 13). */
export const withTax = (price: bigint, left: bigint, basis: PriceBasis, taxRate: string) => {
  const rate = exact(taxRate);
  const tax = scale(left, rate, basis === 'net' ? ONE : ONE + rate);
  const net = basis === 'net' ? left : left - tax;
  return { discount: price - left, net, tax, gross: net + tax };
};

/**
 * Prices one line in the basis of its price: prorate, percent discounts, fixed discounts, tax, rounding half away from
 * zero once per step (billing.md 13). A negative price gives the mirror of the positive one; fixed discounts are given
 * as positive amounts and stop at zero.
 * @throws RangeError for a rate outside 0–1, a percentage outside 0–100, a negative fixed discount, another currency,
 * `days` without `of` or beyond it, an amount beyond safe integers; TypeError for wrong types. The field is named.
 */
export function priceLine(input: LineInput): LineAmounts {
  const { price, basis, taxRate, percentOff, fixedOff } = read('', input, {
    price: readAmount,
    basis: readBasis,
    taxRate: readRate,
    percentOff: (field, offs = []) => readEach(field, offs, readPercent),
    fixedOff: (field, offs = []) =>
      readEach(field, offs, (path, off) => readAmount(path, off, input.price.currency, 0)),
  });
  const { days, of } = input;
  const prorated = days === undefined && of === undefined ? price : shareOfDays(price, days, of);
  const sign = prorated < 0n ? -1n : 1n;
  let left = prorated * sign;
  for (const off of [...percentOff, ...fixedOff]) left -= takeOff(off, [left])[0] ?? 0n;
  return frozen(
    { ...(days !== undefined && { prorated }), ...withTax(prorated, left * sign, basis, taxRate) },
    input.price.currency,
  );
}
