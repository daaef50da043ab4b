import { decide } from '@keyturn/sdk';
import { audit, updateRecord } from './change-record.ts';
import { follow, type OperationContext } from './context.ts';
import type { Operation } from './operation.ts';
import { answerBooking, bookingAt } from './read-bookings.ts';
import { countVoucherUses } from './voucher-uses.ts';

const endBy =
  (event: 'decline' | 'cancel'): Operation<'declineBooking' | 'cancelBooking'> =>
  async (context, { id, version, body: { reason } }) => {
    const booking = await bookingAt(context, id, version);
    const { to: status } = follow(decide(booking.status, event, {}));
    await dropDrafts(context, event, id);
    await countVoucherUses(context, event, booking.prices.vouchers, -1);
    const ended = await updateRecord(context, event, 'booking', booking, {
      ...booking,
      status,
      reason,
      vehicle: null,
      // Without a revision there is no schedule any more, so nothing of it can be billed.
      revision: null,
      updatedAt: context.now,
    });
    return answerBooking(context, ended);
  };

/** Bills that were never issued go with the schedule; issued ones stay (domain.md §3). */
async function dropDrafts(context: OperationContext, event: string, bookingId: string): Promise<void> {
  for (const bill of await context.tx.bills.ofBooking(bookingId)) {
    if (bill.status !== 'draft') continue;
    await context.tx.bills.remove(bill.id);
    await audit(context, event, 'bill', bill.id, { before: bill, after: null });
  }
}

/** Declines a request: the schedule ends before it began, vouchers are given back (domain.md §3, billing.md 16). */
export const declineBooking: Operation<'declineBooking'> = endBy('decline');
/** Cancels a requested or approved booking: the vehicle is free again, unissued bills are dropped (domain.md §3). */
export const cancelBooking: Operation<'cancelBooking'> = endBy('cancel');
