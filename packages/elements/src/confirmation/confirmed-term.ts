import { createSchedule } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';
import { axisTerm, type AxisTerm } from '../shared/axis/axis-term.ts';
import { billState, type BillState } from '../shared/bill-state.ts';
import { sidesOf } from './change-rows.ts';

/** What the first bill is after an outcome that makes another one; with any other it stays what it is. */
const made: Readonly<Record<string, BillState>> = {
  raised: 'unpaid',
  replaced: 'draft',
  credited_and_rebilled: 'unpaid',
};
/** Outcomes whose due date is that of the bill which stays. */
const keeps: readonly string[] = ['kept', 'kept_due_moved', 'difference_credited'];
/** The state of the first bill before and after saving, as far as a preview tells it; `today` is local to the booking. */
export function firstBillStates(
  { firstBill }: Pick<Preview, 'firstBill'>,
  today: string,
): readonly [before: BillState, after: BillState] {
  const { bill, outcome, amount, dueDate } = firstBill;
  const before = billState(bill && (keeps.includes(outcome) ? { ...bill, dueDate } : bill), today);
  const after = made[outcome] ?? before;
  // A bill over nothing is paid as soon as it is issued (billing.md 17).
  return [before, outcome in made && after === 'unpaid' && amount.amount === 0 ? 'paid' : after];
}

/**
 * A schedule for the time axis, with its amounts: every bill is scheduled, but the first one. When that is due depends on
 * its day of issue, not on its date: the axis has no due date of it.
 */
export function confirmedTerm(terms: Preview['after'], prices: Preview['prices'], first: BillState): AxisTerm {
  const sides = sidesOf(terms, prices);
  return axisTerm(createSchedule(terms), ({ index, date }) => ({
    ...(index === 0 ? { state: first, dueDate: date } : { state: 'scheduled' }),
    ...(sides[index] && { amount: sides[index].amount }),
  }));
}
