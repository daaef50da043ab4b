import { draftBill, issuedBill, type NewBill } from '../rules/bill.ts';
import type { BillDates } from '../rules/first-bill-dates.ts';
import type { BillRecord, BookingRecord } from '../store/records.ts';
import { insertRecord } from './change-record.ts';
import type { OperationContext } from './context.ts';

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

/** Issues a new bill now with the dates that were planned for it, numbered without gaps (domain.md §6). */
export async function issueBill(
  context: OperationContext,
  event: string,
  booking: BookingRecord,
  content: BillContent,
  dates: BillDates,
): Promise<BillRecord> {
  const { billPrefix } = await context.tenant();
  const number = await context.tx.counters.next('bill');
  const draft = await draftOf(context, booking, content);
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
