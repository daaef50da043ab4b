import type { Money } from '@keyturn/billing';
import type { FirstBillOutcome } from '@keyturn/sdk';
import { amountsDifference } from '../rules/amounts-difference.ts';
import { creditedBill, standingAmount } from '../rules/bill.ts';
import type { CreditShare, FirstBill } from '../rules/first-bill.ts';
import type { BillDates } from '../rules/first-bill-dates.ts';
import type { ConfirmationPlan } from '../rules/plan-confirmation.ts';
import type { BillRecord, BookingRecord } from '../store/records.ts';
import { updateRecord } from './change-record.ts';
import type { OperationContext } from './context.ts';
import { addDraft, issueBill, type BillContent } from './issue-bill.ts';

/** What the effect of a confirmation on the first bill works with. */
export interface FirstBillChange {
  readonly plan: ConfirmationPlan;
  /** The booking before the event, and after it with the new terms. */
  readonly before: BookingRecord;
  readonly booking: BookingRecord;
  readonly firstBill: FirstBill;
  /** How the difference is credited, where it is. */
  readonly shares: readonly CreditShare[];
  /** The period of occurrence 0 on the new schedule. */
  readonly period: readonly [string, string];
}

type Effect = (context: OperationContext, change: FirstBillChange) => Promise<void>;

/** Outcomes differ in the bills that they make and change; each is one row (domain.md §4). */
export const firstBillEffects: Readonly<Record<FirstBillOutcome, Effect>> = {
  recomputed: async () => {},
  refused: async () => {
    throw new Error('a refused confirmation has no effect');
  },
  raised: async (context, change) => {
    await issueBill(context, change.plan.event, change.booking, firstBillContent(change), datesOf(change));
  },
  replaced: async (context, change) => {
    const old = billOf(change);
    await updateRecord(context, change.plan.event, 'bill', old, { ...old, replaced: true });
    await addDraft(context, change.plan.event, change.booking, { ...firstBillContent(change), replaces: old.id });
  },
  kept: async (context, change) => keepBills(context, change),
  kept_due_moved: async (context, change) => keepBills(context, change, { dueDate: change.plan.firstBill.dueDate }),
  credited_and_rebilled: async (context, change) => {
    const old = billOf(change);
    const credited = creditedBill(old, creditNote(context, standingAmount(old)));
    await updateRecord(context, change.plan.event, 'bill', old, { ...credited, replaced: true });
    const content = { ...firstBillContent(change), replaces: old.id };
    await issueBill(context, change.plan.event, change.booking, content, datesOf(change));
  },
  difference_credited: async (context, change) => keepBills(context, change),
  difference_billed: async (context, change) => {
    const { plan, before, booking, period } = change;
    await keepBills(context, change);
    const content: BillContent = {
      kind: 'immediate',
      occurrenceIndex: null,
      period,
      amounts: amountsDifference(before.summary.first.amounts, plan.summary.first.amounts),
      supplements: billOf(change).id,
    };
    await issueBill(context, plan.event, booking, content, datesOf(change));
  },
};

const firstBillContent = ({ plan, period }: FirstBillChange): BillContent => ({
  kind: 'first',
  occurrenceIndex: 0,
  period,
  amounts: plan.summary.first.amounts,
});

function billOf({ firstBill, plan }: FirstBillChange): BillRecord {
  if (!firstBill.bill) throw new Error(`the outcome ${plan.firstBill.outcome} needs a first bill`);
  return firstBill.bill;
}

/** The dates that the preview showed. */
function datesOf({ plan }: FirstBillChange): BillDates {
  const { outcome, issueDate, dueDate } = plan.firstBill;
  if (issueDate === null || dueDate === null) throw new Error(`the outcome ${outcome} needs the dates of a bill`);
  return { issueDate, dueDate };
}

const creditNote = ({ newId, now }: OperationContext, amount: Money) => ({
  id: newId('crn'),
  amount,
  reason: 'reapproval',
  createdAt: now,
});

/** The bills stand, less their shares of a credit; the period that they pay for follows the schedule. */
async function keepBills(
  context: OperationContext,
  change: FirstBillChange,
  { dueDate }: { readonly dueDate?: string | null } = {},
): Promise<void> {
  const first = billOf(change);
  const [from, to] = change.period;
  for (const bill of [first, ...change.firstBill.supplements]) {
    const share = change.shares.find((candidate) => candidate.bill.id === bill.id);
    const due = bill === first && dueDate !== undefined ? dueDate : bill.dueDate;
    const stays = !share && due === bill.dueDate && bill.period?.[0] === from && bill.period[1] === to;
    if (stays) continue;
    const credited = share ? creditedBill(bill, creditNote(context, share.amount)) : bill;
    await updateRecord(context, change.plan.event, 'bill', bill, { ...credited, dueDate: due, period: [from, to] });
  }
}
