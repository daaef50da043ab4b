import { frozen } from './frozen.ts';
import type { Money } from './money.ts';
import { type BillAmounts, priceBill, reductionsOf, totals } from './price-occurrence.ts';
import { type PriceTerms, readPrices } from './price-terms.ts';
import type { Schedule } from './schedule.ts';

/** The first bill of a quote: its index (0), its scheduled local date and due date (`YYYY-MM-DD`), its amounts. */
export interface QuotedBill {
  readonly index: number;
  readonly date: string;
  readonly dueDate: string;
  readonly amounts: BillAmounts;
}

/** By what bills differ from the regular one: a voucher still applies, a voucher has ended, the period is cut (billing.md 17). */
export type QuoteReason =
  | { readonly code: 'voucher'; readonly voucher: string }
  | { readonly code: 'voucherEnded'; readonly voucher: string }
  | { readonly code: 'stub'; readonly days: number; readonly of: number };

/** The bills from index `from` to `to`, both included, that have these equal amounts instead of the regular ones, and why. */
export interface QuoteException {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly reasons: readonly QuoteReason[];
  readonly amounts: BillAmounts;
}

/**
 * A quote: the first bill; the regular bill, which is the amount that most of the later bills have (the later one of
 * two equally frequent; null where there is none; `from` is the first such bill's index); the exceptions in order; the
 * whole term. Line reasons in `amounts` are those of the first bill described (billing.md 17).
 */
export interface Quote {
  readonly first: QuotedBill;
  readonly regular: { readonly count: number; readonly from: number; readonly amounts: BillAmounts } | null;
  readonly exceptions: readonly QuoteException[];
  readonly total: {
    readonly count: number;
    readonly discount: Money;
    readonly net: Money;
    readonly tax: Money;
    readonly gross: Money;
  };
}

const without = (code: 'voucher' | 'voucherEnded', some: readonly string[], others: readonly string[]) =>
  some.filter((voucher) => !others.includes(voucher)).map((voucher) => ({ code, voucher }));

/**
 * Quotes a schedule at given prices: first bill, regular bill, exceptions by name, term total (billing.md 17).
 * The sum of all bills equals the total to the minor unit. Only bills whose amounts can differ are priced.
 * @throws RangeError for an impossible rate, percentage, currency or amount, also for a total beyond safe integers;
 * TypeError for wrong types; the message names the field.
 */
export function createQuote(schedule: Schedule, prices: PriceTerms): Quote {
  const known = readPrices(prices);
  const { count } = schedule;
  // Amounts change only after the first bill, where a voucher ends, and in a stub, which can only be the last.
  const ends = known.vouchers.map(({ maxCycles, skipsFirstBill }) => maxCycles + Number(skipsFirstBill));
  const segments = [...new Set([0, 1, count - 1, ...ends])]
    .filter((index) => index < count)
    .toSorted((a, b) => a - b)
    .map((index) => {
      const occurrence = schedule.occurrence(index);
      const amounts = priceBill(schedule, known, occurrence);
      const key = amounts.lines.flatMap(({ price, discount, gross }) => [price, discount, gross]).join();
      return { ...occurrence, amounts, key, vouchers: reductionsOf(known, index).map((each) => each.code) };
    })
    .filter(({ stub, key }, i, all) => i < 2 || stub || all[i - 1]?.key !== key)
    .map((segment, i, all) => ({ ...segment, count: (all[i + 1]?.index ?? count) - segment.index }));

  const first = segments[0]!; // a schedule has at least one bill
  const later = segments.slice(1);
  const regular = later
    .filter((segment) => !segment.stub)
    .toSorted((a, b) => a.count - b.count)
    .at(-1);
  const usual = (regular ?? first).vouchers;
  return frozen(
    {
      first: { index: 0, date: first.date, dueDate: first.dueDate, amounts: first.amounts },
      regular: regular ? { count: regular.count, from: regular.index, amounts: regular.amounts } : null,
      exceptions: later
        .filter((segment) => segment !== regular)
        .map(({ index, count: bills, stub, vouchers, amounts }) => ({
          from: index,
          to: index + bills - 1,
          count: bills,
          reasons: [
            ...without('voucher', vouchers, usual),
            ...without('voucherEnded', usual, vouchers),
            ...(stub ? [{ code: 'stub', ...stub } as const] : []),
          ],
          amounts,
        })),
      total: { count, ...totals(segments) },
    },
    known.currency,
  );
}
