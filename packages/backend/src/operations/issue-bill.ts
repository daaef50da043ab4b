import { draftBill, issuedBill, type NewBill } from '../rules/bill.ts';
import { datesOfIssueNow } from '../rules/first-bill-dates.ts';
import type { BillRecord, BookingRecord } from '../store/records.ts';
import { insertRecord } from './change-record.ts';
import { tenantOf, type OperationContext } from './context.ts';

/** What a bill to be made is for; id and place in the booking are given here. */
export type BillContent = Omit<NewBill, 'id' | 'sequence' | 'bookingId'>;

/** Adds a draft to a booking's bills. */
export async function addDraft(
  context: OperationContext,
  event: string,
  booking: BookingRecord,
  content: BillContent,
): Promise<BillRecord> {
  return insertRecord(context, event, 'bill', await draftOf(context, booking, content));
}

/** Issues a new bill today: numbered without gaps, due after the booking's payment terms (billing.md 7, domain.md §6). */
export async function issueBill(
  context: OperationContext,
  event: string,
  booking: BookingRecord,
  content: BillContent,
): Promise<BillRecord> {
  const { billPrefix } = await tenantOf(context);
  const number = await context.tx.counters.next('bill');
  const draft = await draftOf(context, booking, content);
  const dates = datesOfIssueNow(context.now, booking.start.timeZone, booking.terms.paymentTermsDays);
  const bill = issuedBill(draft, `${billPrefix}-${String(number).padStart(6, '0')}`, dates, context.now);
  return insertRecord(context, event, 'bill', bill);
}

async function draftOf(
  { tx, newId, now }: OperationContext,
  booking: BookingRecord,
  content: BillContent,
): Promise<BillRecord> {
  const sequence = ((await tx.bills.ofBooking(booking.id)).at(-1)?.sequence ?? 0) + 1;
  return draftBill({ ...content, id: newId('bil'), bookingId: booking.id, sequence }, now);
}
