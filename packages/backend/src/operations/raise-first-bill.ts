import { createSchedule } from '@keyturn/billing';
import { decide } from '@keyturn/sdk';
import { updateRecord } from './change-record.ts';
import { follow } from './context.ts';
import { issueBill, type BillContent } from './issue-bill.ts';
import type { Operation } from './operation.ts';
import { answerBooking, bookingAt } from './read-bookings.ts';
import { datesOfIssueNow } from '../rules/first-bill-dates.ts';
import { firstBillOf } from '../rules/first-bill.ts';

/** Raises the first bill of an approved booking by hand, issued today (domain.md §4, trigger `manual`). */
export const raiseFirstBill: Operation<'raiseFirstBill'> = async (context, { id, version }) => {
  const booking = await bookingAt(context, id, version);
  const { bill: firstBill } = firstBillOf(await context.tx.bills.ofBooking(id));
  const { event, to: status } = follow(decide(booking.status, 'raiseFirstBill', { firstBill }));
  const content: BillContent = {
    kind: 'first',
    occurrenceIndex: 0,
    period: createSchedule(booking.terms).occurrence(0).period,
    amounts: booking.summary.first.amounts,
  };
  const dates = datesOfIssueNow(context.now, booking.start.timeZone, booking.terms.paymentTermsDays);
  await issueBill(context, event, booking, content, dates);
  const raised = await updateRecord(context, event, 'booking', booking, { ...booking, status, updatedAt: context.now });
  return answerBooking(context, raised);
};
