import { addDays, localAt } from '@keyturn/billing';
import type { FirstBillTrigger } from '@keyturn/sdk';

/** The two dates of a bill, local to the booking's zone. */
export interface BillDates {
  readonly issueDate: string;
  readonly dueDate: string;
}

/** Dates of a bill that is issued on a local date: due after the payment terms (billing.md 7). */
export const datesOfIssue = (issueDate: string, paymentTermsDays: number): BillDates => ({
  issueDate,
  dueDate: addDays(issueDate, paymentTermsDays),
});

/** Dates of a bill that is issued now: its issue date is the local date of now (billing.md 7). */
export const datesOfIssueNow = (now: string, timeZone: string, paymentTermsDays: number): BillDates =>
  datesOfIssue(localAt(now, timeZone).date, paymentTermsDays);

/**
 * Dates of a first bill whose trigger is tied to the start; `null`s where the trigger is an event that has not
 * happened (domain.md §4).
 */
export function datesOfTrigger(
  { trigger, days = 0 }: FirstBillTrigger,
  startDate: string,
  paymentTermsDays: number,
): BillDates | { readonly issueDate: null; readonly dueDate: null } {
  if (trigger === 'on_start_date') return datesOfIssue(startDate, paymentTermsDays);
  if (trigger === 'days_before_start') return datesOfIssue(addDays(startDate, -days), paymentTermsDays);
  return { issueDate: null, dueDate: null };
}
