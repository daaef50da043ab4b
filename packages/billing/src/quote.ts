import { frozen } from './frozen.ts';
import type { Money } from './money.ts';
import { type BillAmounts, priceBill, totals } from './price-occurrence.ts';
import { type PriceTerms, readPrices } from './price-terms.ts';
import type { Stub } from './occurrence.ts';
import { readSchedule, type Schedule } from './schedule.ts';

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

type Amounts = ReturnType<typeof priceBill>[0];

/** Bills in a row with equal amounts, what tells these amounts from others, and what explains them. */
interface Group {
  readonly bills: { readonly from: number; count: number; readonly amounts: Amounts };
  readonly key: string;
  readonly vouchers: readonly string[];
  readonly stub: Stub | undefined;
}

const without = (code: 'voucher' | 'voucherEnded', some: readonly string[], others: readonly string[]) =>
  some.filter((voucher) => !others.includes(voucher)).map((voucher) => ({ code, voucher }));

/**
 * Quotes a schedule at given prices: first bill, regular bill, exceptions by name, term total (billing.md 17).
 * The sum of all bills equals the total to the minor unit.
 * @throws RangeError for an impossible rate, percentage, currency or amount, also for a total beyond safe integers;
 * TypeError for wrong types; the message names the field.
 */
export function createQuote(schedule: Schedule, prices: PriceTerms): Quote {
  const known = readPrices('input', prices);
  const groups: Group[] = [];
  const all = Array.from(readSchedule('schedule', schedule), (occurrence) => {
    const { index: from, stub } = occurrence;
    const [amounts, vouchers] = priceBill(schedule, known, occurrence);
    const key = amounts.lines.map((line) => [line.price, line.discount, line.gross]).join();
    const last = groups.at(-1);
    if (last && from > 1 && !stub && key === last.key) last.bills.count++;
    else groups.push({ bills: { from, count: 1, amounts }, key, vouchers, stub });
    return amounts;
  });
  const [first, ...later] = groups as [Group, ...Group[]]; // a schedule has at least one bill
  const regular = later
    .filter(({ stub }) => !stub)
    .toSorted((a, b) => a.bills.count - b.bills.count)
    .at(-1);
  const usual = (regular ?? first).vouchers;
  const { index, date, dueDate } = schedule.occurrence(0);
  return frozen(
    {
      first: { index, date, dueDate, amounts: first.bills.amounts },
      regular: regular?.bills ?? null,
      exceptions: later
        .filter((group) => group !== regular)
        .map(({ bills, vouchers, stub }) => ({
          ...bills,
          to: bills.from + bills.count - 1,
          reasons: [
            ...without('voucher', vouchers, usual),
            ...without('voucherEnded', usual, vouchers),
            ...(stub ? [{ code: 'stub', ...stub } as const] : []),
          ],
        })),
      total: { count: all.length, ...totals(all) },
    },
    known.currency,
  );
}
