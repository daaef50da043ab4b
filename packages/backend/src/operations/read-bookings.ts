import { bookingStatuses } from '@keyturn/sdk';
import { presentBooking, presentBookingSummary } from '../rules/present-booking.ts';
import { found, refuseWith } from '../rules/refused.ts';
import type { BookingRecord } from '../store/records.ts';
import { may, type OperationContext } from './context.ts';
import type { Operation } from './operation.ts';
import { pageQuery, textQuery } from './page-query.ts';

/** A booking as its caller reads it. */
export async function answerBooking(context: OperationContext, booking: BookingRecord) {
  const { policy } = await context.tenant();
  const firstBill = (await context.tx.bills.firstOf([booking.id]))[booking.id] ?? null;
  return presentBooking(booking, { firstBill, policy }, (capability) => may(context.caller, capability));
}

/** The booking that a change was decided on: the version must still be the one (wire.md, `If-Match`). */
export async function bookingAt(context: OperationContext, id: string, version: number): Promise<BookingRecord> {
  const booking = found(await context.tx.bookings.find(id), 'booking', id);
  if (booking.version === version) return booking;
  return refuseWith('VERSION_CONFLICT', { expected: version, current: await answerBooking(context, booking) });
}

/** One booking. */
export const getBooking: Operation<'getBooking'> = async (context, { id }) =>
  answerBooking(context, found(await context.tx.bookings.find(id), 'booking', id));

/** Bookings, newest request first unless asked otherwise, with the count of every status. */
export const listBookings: Operation<'listBookings'> = async (context, { query }) => {
  const { tx, caller } = context;
  const { status, from, to, sort = '-createdAt' } = query;
  const { policy } = await context.tenant();
  const { items, nextCursor, counts } = await tx.bookings.list(
    {
      ...textQuery(query),
      ...(status === undefined ? {} : { status }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      sort,
    },
    pageQuery(query),
  );
  const firstBills = await tx.bills.firstOf(items.map((booking) => booking.id));
  const rows = items.map((booking) =>
    presentBookingSummary(booking, { firstBill: firstBills[booking.id] ?? null, policy }, (capability) =>
      may(caller, capability),
    ),
  );
  const everyCount = Object.fromEntries(bookingStatuses.map((name) => [name, counts[name] ?? 0]));
  return { items: rows, nextCursor, counts: everyCount };
};
