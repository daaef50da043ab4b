import { createSchedule, priceOccurrence, type Schedule } from '@keyturn/billing';
import type { BookingSchedule, OccurrenceRow } from '@keyturn/sdk';
import { billHandle, presentBill } from '../rules/bill.ts';
import { found, refuseWith } from '../rules/refused.ts';
import { writable } from '../rules/writable.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';
import type { OperationContext } from './context.ts';
import type { Operation } from './operation.ts';
import { pageQuery } from './page-query.ts';

/** The schedule of a booking; before approval and after decline or cancellation there is none. */
async function scheduleOf({ tx }: OperationContext, id: string, event: string): Promise<BookingSchedule> {
  const { status, revision, terms, prices, summary } = found(await tx.bookings.find(id), 'booking', id);
  if (revision === null)
    return refuseWith('WRONG_STATUS', { event, status, allowedFrom: ['approved', 'in_progress', 'completed'] });
  return { bookingId: id, revision, terms, prices, summary };
}

/** Terms and amounts of a billing schedule; dates are computed from them (wire.md, billing). */
export const getSchedule: Operation<'getSchedule'> = (context, { id }) => scheduleOf(context, id, 'getSchedule');

/** The schedule row by row, for those who lack the calculator. */
export const listOccurrences: Operation<'listOccurrences'> = async (context, { id, query }) => {
  const { terms, prices } = await scheduleOf(context, id, 'listOccurrences');
  const schedule = createSchedule(terms);
  const { cursor, limit } = pageQuery(query);
  const [from] = cursor === undefined ? [0] : readCursor('occurrences', cursor, [0]);
  const first = Math.max(0, Math.trunc(Number(from)));
  const next = Math.min(schedule.count, first + limit);
  const bills = (await context.tx.bills.ofBooking(id)).filter((bill) => !bill.replaced);
  const items: OccurrenceRow[] = [];
  for (let index = first; index < next; index += 1) {
    const bill = bills.find((candidate) => candidate.occurrenceIndex === index);
    items.push({ ...rowOf(schedule, prices, index), bill: bill ? billHandle(bill) : null });
  }
  return { items, nextCursor: next < schedule.count ? writeCursor('occurrences', [next]) : null };
};

function rowOf(schedule: Schedule, prices: BookingSchedule['prices'], index: number): Omit<OccurrenceRow, 'bill'> {
  const amount = priceOccurrence(schedule, prices, index).gross;
  return { ...writable(schedule.occurrence(index)), amount: writable(amount) };
}

/** Every bill of a booking, replaced ones included, in the order in which they were made. */
export const listBills: Operation<'listBills'> = async ({ tx }, { id, query }) => {
  found(await tx.bookings.find(id), 'booking', id);
  const { items, nextCursor } = await tx.bills.list({ bookingId: id }, pageQuery(query));
  return { items: items.map(presentBill), nextCursor };
};
