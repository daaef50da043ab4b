import type { BookingQuery, BookingSort } from '../booking-query.ts';
import { readCursor, type SortKey, writeCursor } from '../cursor.ts';
import type { BookingRecord } from '../records.ts';
import { UniqueViolation } from '../store-errors.ts';
import type { BookingTable } from '../store.ts';
import { pageAfter } from './page-of.ts';
import type { AtOnce } from './steps.ts';
import type { TenantData } from './tenant-data.ts';
import { containsText, versionedTable } from './versioned.ts';

const createdAt = (row: BookingRecord): SortKey => [Date.parse(row.createdAt), row.sequence];
const start = (row: BookingRecord): SortKey => [Date.parse(row.startAt), row.sequence];
const reference = (row: BookingRecord): SortKey => [row.sequence, row.id];

const orders: Readonly<
  Record<BookingSort, { keyOf: (row: BookingRecord) => SortKey; descending: boolean; like: SortKey }>
> = {
  createdAt: { keyOf: createdAt, descending: false, like: [0, 0] },
  '-createdAt': { keyOf: createdAt, descending: true, like: [0, 0] },
  start: { keyOf: start, descending: false, like: [0, 0] },
  '-start': { keyOf: start, descending: true, like: [0, 0] },
  reference: { keyOf: reference, descending: false, like: [0, ''] },
  '-reference': { keyOf: reference, descending: true, like: [0, ''] },
};

const matches = (row: BookingRecord, { text, from, to }: BookingQuery): boolean =>
  (from === undefined || row.start.date >= from) &&
  (to === undefined || row.start.date <= to) &&
  containsText(
    [row.reference, row.account.name, row.driver.name, row.asset.name, row.vehicle?.registration ?? ''],
    text,
  );

/** Bookings. */
export const bookingTable = ({ bookings }: TenantData): AtOnce<BookingTable> => ({
  ...versionedTable('bookings', bookings, (row) => {
    if (bookings.all().some((other) => other.id !== row.id && other.reference === row.reference))
      throw new UniqueViolation('booking.reference');
  }),
  list: (query, page) => {
    const found = bookings.all().filter((row) => matches(row, query));
    const counts: Record<string, number> = {};
    for (const { status } of found) counts[status] = (counts[status] ?? 0) + 1;
    // Starts move between two pages, so the place is kept by value.
    const order = orders[query.sort];
    const after = page.cursor === undefined ? null : readCursor(query.sort, page.cursor, order.like);
    const rows = found.filter((row) => query.status === undefined || row.status === query.status);
    const cursorOf = (row: BookingRecord): string => writeCursor(query.sort, order.keyOf(row));
    return { ...pageAfter(rows, order, page.limit, after, cursorOf), counts };
  },
});
