import * as dinero from 'dinero.js/bigint';
import { GBP } from 'dinero.js/bigint/currencies';
import type { Charge, Occurrence, PriceTerms, Schedule, VoucherTerms } from '../src/index.ts';

/** A line of a bill, in minor units. */
export interface OracleLine {
  readonly chargeId: string;
  readonly price: bigint;
  readonly discount: bigint;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
}

/** A quotient rounded by dinero.js, which is given it cut far behind the point: half units have few digits. */
const rounded = (numerator: bigint, denominator: bigint): bigint => {
  const exact = dinero.dinero({ amount: (numerator * 10n ** 20n) / denominator, currency: GBP, scale: 22n });
  return dinero.toSnapshot(dinero.transformScale(exact, 2n, dinero.halfAwayFromZero)).amount;
};

/** A decimal string as a fraction. */
const fractionOf = (decimal: string): readonly [numerator: bigint, denominator: bigint] => {
  const [whole = '', part = ''] = decimal.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};

/** Days that are charged of a period, by the stub policy inside the term and by what it left over behind the end. */
const chargedDays = ({ stubPolicy, count }: Schedule, { index, stub }: Occurrence): readonly [number, number] => {
  if (!stub) return [1, 1];
  const inTerm = index < count;
  const days = { prorate: stub.days, full: inTerm ? stub.of : 0, free: inTerm ? 0 : stub.days };
  return [days[stubPolicy], stub.of];
};

/** An amount dealt out one unit at a time, each to the line that is furthest below its exact share, the first of equals. */
const dealtOut = (most: bigint, weights: readonly bigint[]): bigint[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const amount = most < total ? most : total;
  if (total === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (weight * amount) / total);
  const missing = weights.map((weight) => (weight * amount) % total);
  for (let rest = amount - parts.reduce((sum, part) => sum + part, 0n); rest > 0n; rest--) {
    let neediest = 0;
    missing.forEach((need, i) => {
      if (need > (missing[neediest] ?? 0n)) neediest = i;
    });
    parts[neediest] = (parts[neediest] ?? 0n) + 1n;
    missing[neediest] = -1n;
  }
  return parts;
};

const appliesTo = ({ applies, maxCycles = Infinity, skipsFirstBill = false }: VoucherTerms, index: number): boolean => {
  if (applies === 'first_payment') return index === 0;
  const first = skipsFirstBill ? 1 : 0;
  return index >= first && index < first + maxCycles;
};

const recurs = ({ kind }: Charge) => kind === 'package' || kind === 'recurring';

/** The lines of a bill by the rules 13–16 of billing.md, one step after the other, rounded by dinero.js. */
export const linesByTheRules = (schedule: Schedule, prices: PriceTerms, occurrence: Occurrence): OracleLine[] => {
  const { index } = occurrence;
  const [days, of] = chargedDays(schedule, occurrence);
  const lines = prices.charges
    .filter((charge) => index === 0 || recurs(charge))
    .map((charge) => {
      const amount = BigInt(charge.price.amount);
      const price = recurs(charge) ? rounded(amount * BigInt(days), BigInt(of)) : amount;
      return { charge, price, left: price };
    });
  const vouchers = prices.vouchers.filter((voucher) => appliesTo(voucher, index));
  const reduced = ({ kinds }: VoucherTerms) =>
    lines.filter(({ charge }) => charge.kind !== 'deposit' && kinds.includes(charge.kind));
  for (const voucher of vouchers) {
    if (!('percent' in voucher.discount)) continue;
    const [numerator, denominator] = fractionOf(voucher.discount.percent);
    for (const line of reduced(voucher)) line.left -= rounded(line.left * numerator, 100n * denominator);
  }
  for (const voucher of vouchers) {
    if (!('fixed' in voucher.discount)) continue;
    const some = reduced(voucher);
    const parts = dealtOut(
      BigInt(voucher.discount.fixed.amount),
      some.map(({ left }) => left),
    );
    some.forEach((line, i) => (line.left -= parts[i] ?? 0n));
  }
  return lines.map(({ charge, price, left }) => {
    const { id: chargeId, basis, kind } = charge;
    const [rate, one] = kind === 'deposit' ? [0n, 1n] : fractionOf(charge.taxRate);
    const tax = rounded(left * rate, basis === 'net' ? one : one + rate);
    const net = basis === 'net' ? left : left - tax;
    return { chargeId, price, discount: price - left, net, tax, gross: net + tax };
  });
};
