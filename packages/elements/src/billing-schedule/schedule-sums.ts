import { sumMoney, type Money } from '@keyturn/billing';
import type { Bill } from '@keyturn/sdk';
import { billState } from '../shared/bill-state.ts';
import type { DescribedSchedule } from './describe-schedule.ts';

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
  readonly toBill: BillSum;
}

const dueOf = (bills: readonly Bill[]): readonly Money[] => bills.map(({ due }) => due);

/** Sums up a schedule; `undefined` where nothing of it has an amount. */
export function scheduleSums(
  { rows }: Pick<DescribedSchedule, 'rows'>,
  bills: readonly Bill[],
  today: string | undefined,
): ScheduleSums | undefined {
  const currency = rows.find(({ amounts }) => amounts)?.amounts?.gross.currency;
  if (!currency) return undefined;
  const sum = (amounts: readonly Money[]): BillSum => ({
    amount: sumMoney(currency, amounts),
    count: amounts.length,
  });
  const standing = bills.filter(({ replaced }) => !replaced);
  const owed = (late: boolean): readonly Bill[] =>
    standing.filter((bill) => {
      const state = billState(bill, today);
      return late ? state === 'overdue' : ['unpaid', 'partially_paid', 'processing'].includes(state);
    });
  const days = rows.map(({ overdueDays }) => overdueDays);
  return {
    paid: sum(standing.filter(({ paid }) => paid.amount > 0).map(({ paid }) => paid)),
    overdue: { ...sum(dueOf(owed(true))), days: Math.max(0, ...days) },
    unpaid: {
      ...sum(dueOf(owed(false))),
      due: owed(false)
        .flatMap(({ dueDate }) => dueDate ?? [])
        .toSorted()[0],
    },
    toBill: sum(
      rows.flatMap(({ state, amounts }) =>
        (state === 'scheduled' || state === 'draft') && amounts ? amounts.gross : [],
      ),
    ),
  };
}
