import type { Bill } from '@keyturn/sdk';

/** How a bill stands, as people see it. */
export type BillState =
  | 'scheduled'
  | 'draft'
  | 'unpaid'
  | 'overdue'
  | 'processing'
  | 'partially_paid'
  | 'paid'
  | 'skipped'
  | 'replaced'
  | 'credited';

/** What of a bill tells how it stands; a mere reference has the status only. */
export type BillToJudge = Pick<Bill, 'status'> & Partial<Pick<Bill, 'dueDate' | 'replaced' | 'paid' | 'credited'>>;

const open: readonly string[] = ['unpaid', 'partially_paid'];
const known: readonly string[] = ['draft', 'processing', 'paid', ...open];

/**
 * How a bill stands on a local date of the booking's zone; without a bill it is still to come. Overdue is derived: to be
 * paid, and the due date has passed (domain.md §6). Without a date nothing is overdue. A status that a newer backend has
 * counts as unpaid.
 */
export function billState(bill: BillToJudge | null | undefined, today?: string): BillState {
  if (!bill) return 'scheduled';
  const { status, dueDate, replaced, paid, credited } = bill;
  if (replaced) return 'replaced';
  if (status === 'paid') return credited?.amount && !paid?.amount ? 'credited' : 'paid';
  if (!known.includes(status) || open.includes(status))
    return dueDate && today && dueDate < today ? 'overdue' : status === 'partially_paid' ? 'partially_paid' : 'unpaid';
  return status as BillState; // one of those that are known and look as they are called
}
