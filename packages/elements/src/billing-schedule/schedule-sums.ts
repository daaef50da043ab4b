import { daysBetween, sumMoney, type Money } from '@keyturn/billing';
import { billState } from '../shared/bill-state.ts';
import type { ScheduleRow } from './describe-schedule.ts';

/** A sum of bills. */
export interface BillSum {
  readonly amount: Money;
  readonly count: number;
}

/** What is paid, what is owed, and what is still to come (domain.md §6). */
export interface ScheduleSums {
  readonly paid: BillSum;
  /** `days`: since the oldest due date. */
  readonly overdue: BillSum & { readonly days: number };
  /** `due`: the next due date. */
  readonly unpaid: BillSum & { readonly due: string | undefined };
  /** What is being paid at the moment, whatever its due date. */
  readonly processing: BillSum;
  /** Bills that are not issued yet. */
  readonly toBill: BillSum;
}

const owedStates: readonly string[] = ['unpaid', 'partially_paid'];

/** Sums up the rows of a schedule by what their bills stand at on a date; `undefined` where nothing has an amount. */
export function scheduleSums(rows: readonly ScheduleRow[], today: string | undefined): ScheduleSums | undefined {
  const currency = rows.find(({ amounts }) => amounts)?.amounts?.gross.currency;
  if (!currency) return undefined;
  const sum = (amounts: readonly Money[]): BillSum => ({
    amount: sumMoney(currency, amounts),
    count: amounts.length,
  });
  const bills = rows
    .flatMap(({ bill, others }) => (bill ? [bill, ...others] : others))
    .filter(({ replaced }) => !replaced)
    .map((bill) => ({ ...bill, state: billState(bill, today) }));
  const overdue = bills.filter(({ state }) => state === 'overdue');
  const unpaid = bills.filter(({ state }) => owedStates.includes(state));
  const processing = bills.filter(({ state }) => state === 'processing');
  const drafts = bills.filter(({ state }) => state === 'draft');
  const dueDates = (some: typeof bills): string[] => some.flatMap(({ dueDate }) => dueDate ?? []).toSorted();
  const [oldest] = dueDates(overdue);
  const planned = rows.flatMap(({ bill, amounts }) => (!bill && amounts ? amounts.gross : []));
  return {
    paid: sum(bills.map(({ paid }) => paid).filter(({ amount }) => amount > 0)),
    overdue: { ...sum(overdue.map(({ due }) => due)), days: oldest && today ? daysBetween(oldest, today) : 0 },
    unpaid: { ...sum(unpaid.map(({ due }) => due)), due: dueDates(unpaid)[0] },
    processing: sum(processing.map(({ due }) => due)),
    toBill: sum([...planned, ...drafts.map(({ due }) => due)]),
  };
}
