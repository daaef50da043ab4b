import { frozen } from './frozen.ts';
import { type Money, shareOfDays, sumOf } from './money.ts';
import type { Occurrence } from './occurrence.ts';
import { takeOff, withTax } from './price-line.ts';
import { type ChargeKind, type KnownPrices, type PriceBasis, type PriceTerms, readPrices } from './price-terms.ts';
import type { Schedule } from './schedule.ts';

/**
 * Why a line costs what it costs (billing.md 19): `prorated` to `days` out of `of` (0 days where the stub policy makes
 * it free); `discounted` by a voucher in its `cycle`-th occurrence (from 1); `taxed` at a rate in the price's basis.
 */
export type LineReason<A = Money> =
  | { readonly code: 'prorated'; readonly days: number; readonly of: number }
  | { readonly code: 'discounted'; readonly voucher: string; readonly cycle: number; readonly amount: A }
  | { readonly code: 'taxed'; readonly rate: string; readonly basis: PriceBasis };

/**
 * One line of a bill: `price` after proration and before the discount, both in the charge's basis;
 * net + tax = gross (billing.md 13).
 */
export interface BillLine {
  readonly chargeId: string;
  readonly kind: ChargeKind;
  readonly price: Money;
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
  readonly reasons: readonly LineReason[];
}

type Part = 'discount' | 'net' | 'tax' | 'gross';

/** The lines of a bill in the order of the charges, and their sums (billing.md 15). */
export interface BillAmounts {
  readonly lines: readonly BillLine[];
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/** Whether a charge of a kind stands on every bill and is prorated, not only on the first (billing.md 6, 15). */
export const recurs = (kind: ChargeKind): boolean => kind === 'package' || kind === 'recurring';

const chargesOf = ({ charges }: KnownPrices, index: number) =>
  charges.filter((charge) => !index || recurs(charge.kind));

/** The vouchers that reduce the bill of an index, each with its cycle (from 1) and the charges that it reduces (billing.md 16). */
export const reductionsOf = (prices: KnownPrices, index: number) =>
  prices.vouchers
    .map(({ code, applies, discount, kinds, maxCycles, skipsFirstBill }) => {
      const cycle = applies === 'recurring' ? index + 1 - Number(skipsFirstBill) : Number(!index);
      const reduced = chargesOf(prices, index).filter(({ kind }) => kind !== 'deposit' && kinds.includes(kind));
      return { code, discount, cycle, reduced: cycle <= maxCycles ? reduced : [] };
    })
    .filter((each) => each.cycle && each.reduced.length);

/** The sums of amounts, each taken a number of times. */
export const totals = (
  parts: readonly { readonly amounts: Readonly<Record<Part, bigint>>; readonly count: number }[],
): Record<Part, bigint> => {
  const sum = (part: Part) => sumOf(parts.map((each) => each.amounts[part] * BigInt(each.count)));
  return { discount: sum('discount'), net: sum('net'), tax: sum('tax'), gross: sum('gross') };
};

/** Prices the bill of an occurrence, amounts as bigints. */
export const priceBill = (schedule: Schedule, prices: KnownPrices, { index, stub }: Occurrence) => {
  const lines = chargesOf(prices, index).map((charge) => {
    const reasons: LineReason<bigint>[] = [];
    let { price } = charge;
    if (stub && recurs(charge.kind)) {
      const { of } = stub;
      // What the stub policy gives away or takes in full inside the term is not charged again after it.
      const inTerm = index < schedule.count;
      const days = { prorate: stub.days, full: inTerm ? of : 0, free: inTerm ? 0 : stub.days }[schedule.stubPolicy];
      price = shareOfDays(price, days, of);
      if (days < of) reasons.push({ code: 'prorated', days, of });
    }
    return { charge, price, left: price, reasons };
  });
  for (const { code, discount, cycle, reduced } of reductionsOf(prices, index)) {
    const touched = lines.filter((line) => reduced.includes(line.charge));
    const taken = takeOff(
      discount,
      touched.map((line) => line.left),
    );
    touched.forEach((line, i) => {
      const amount = taken[i]!;
      line.left -= amount;
      if (amount) line.reasons.push({ code: 'discounted', voucher: code, cycle, amount });
    });
  }
  const billed = lines.map(({ charge: { id, kind, basis, taxRate }, price, left, reasons }) => {
    const taxed = kind !== 'deposit';
    if (taxed) reasons.push({ code: 'taxed', rate: taxRate, basis });
    return { chargeId: id, kind, price, ...withTax(price, left, basis, taxed ? taxRate : '0'), reasons };
  });
  return { lines: billed, ...totals(billed.map((amounts) => ({ amounts, count: 1 }))) };
};

/**
 * Prices the bill of an occurrence: its lines with their reasons, and their sums (billing.md 13–16).
 * The first bill carries every charge, later ones the package and the recurring extras. Of a cut period these are
 * charged by the schedule's stub policy. An index from `count` on prices the occurrence after the end (billing.md 8).
 * @throws RangeError for an impossible index, rate, percentage, currency or amount; TypeError for wrong types; the
 * message names the field, such as `charges[0].taxRate`.
 */
export function priceOccurrence(schedule: Schedule, prices: PriceTerms, index: number): BillAmounts {
  const known = readPrices(prices);
  return frozen(priceBill(schedule, known, schedule.occurrence(index, { overrun: true })), known.currency);
}
