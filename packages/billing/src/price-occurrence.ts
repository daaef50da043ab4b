import { frozen } from './frozen.ts';
import { type Money, shares } from './money.ts';
import { exact, ONE, scale } from './decimal.ts';
import type { Occurrence } from './occurrence.ts';
import { type ChargeKind, type KnownPrices, type PriceBasis, type PriceTerms, readPrices } from './price-terms.ts';
import { readSchedule, type Schedule } from './schedule.ts';

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

/** The sums of the amounts of lines or of bills. */
export const totals = (parts: readonly Readonly<Record<Part, bigint>>[]): Record<Part, bigint> => {
  const sums = { discount: 0n, net: 0n, tax: 0n, gross: 0n };
  for (const part of parts) for (const key in sums) sums[key as Part] += part[key as Part]; // its own keys
  return sums;
};

/** Prices the bill of an occurrence, amounts as bigints, and tells the codes of the vouchers that reduce it. */
export const priceBill = (schedule: Schedule, prices: KnownPrices, { index, stub }: Occurrence) => {
  const { days: used, of } = stub ?? { days: 1, of: 1 };
  // What the stub policy gives away or takes in full inside the term is not charged again after it.
  const inTerm = index < schedule.count;
  const days = { prorate: used, full: inTerm ? of : 0, free: inTerm ? 0 : used }[
    stub ? schedule.stubPolicy : 'prorate'
  ];
  const lines = prices.charges
    .filter(({ kind }) => !index || recurs(kind))
    .map((charge) => {
      const cut = days < of && recurs(charge.kind);
      const price = cut ? scale(charge.price, days, of) : charge.price;
      const reasons: LineReason<bigint>[] = cut ? [{ code: 'prorated', days, of }] : [];
      return { ...charge, price, left: price, reasons };
    });
  const codes: string[] = [];
  for (const { code, applies, discount, kinds, maxCycles, skipsFirstBill } of prices.vouchers) {
    const { fixed, percent } = discount;
    const cycle = applies === 'recurring' ? index + 1 - Number(skipsFirstBill) : Number(!index);
    const reduced = lines.filter(({ kind }) => kind !== 'deposit' && kinds.includes(kind));
    if (cycle < 1 || cycle > maxCycles || !reduced.length) continue;
    codes.push(code);
    const left = reduced.map((line) => line.left);
    const taken = percent ? left.map((amount) => scale(amount, exact(percent), 100 * ONE)) : shares(fixed!, left); // one of the two is there
    reduced.forEach((line, i) => {
      const amount = taken[i]!;
      line.left -= amount;
      if (amount) line.reasons.push({ code: 'discounted', voucher: code, cycle, amount });
    });
  }
  const billed = lines.map(({ id, kind, basis, taxRate, price, left, reasons }) => {
    let rate = 0;
    if (kind !== 'deposit') {
      rate = exact(taxRate);
      reasons.push({ code: 'taxed', rate: taxRate, basis });
    }
    const tax = scale(left, rate, basis === 'net' ? ONE : ONE + rate);
    const net = basis === 'net' ? left : left - tax;
    return { chargeId: id, kind, price, discount: price - left, net, tax, gross: net + tax, reasons };
  });
  return [{ lines: billed, ...totals(billed) }, codes] as const;
};

/**
 * Prices the bill of an occurrence: its lines with their reasons, and their sums (billing.md 13–16).
 * The first bill carries every charge, later ones the package and the recurring extras. Of a cut period these are
 * charged by the schedule's stub policy. An index from `count` on prices the occurrence after the end (billing.md 8).
 * @throws RangeError for an impossible index, rate, percentage, currency or amount; TypeError for wrong types; the
 * message names the field, such as `charges[0].taxRate`.
 */
export function priceOccurrence(schedule: Schedule, prices: PriceTerms, index: number): BillAmounts {
  const known = readPrices('input', prices);
  return frozen(
    priceBill(schedule, known, readSchedule('schedule', schedule).occurrence(index, { overrun: true }))[0],
    known.currency,
  );
}
