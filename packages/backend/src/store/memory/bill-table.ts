import type { BillRecord } from '../records.ts';
import { UniqueViolation } from '../store-errors.ts';
import type { BillTable } from '../store.ts';
import { pageById } from './page-of.ts';
import type { AtOnce } from './steps.ts';
import type { TenantData } from './tenant-data.ts';
import { versionedTable } from './versioned.ts';

const sameOccurrence = (a: BillRecord, b: BillRecord): boolean =>
  a.bookingId === b.bookingId && a.occurrenceIndex !== null && a.occurrenceIndex === b.occurrenceIndex;

/** Bills, in the order in which a booking got them. */
export const billTable = ({ bills }: TenantData): AtOnce<BillTable> => {
  const ofBooking = (bookingId: string): BillRecord[] =>
    bills
      .all()
      .filter((bill) => bill.bookingId === bookingId)
      .toSorted((a, b) => a.sequence - b.sequence);
  return {
    ...versionedTable('bills', bills, (row) => {
      const others = bills.all().filter((other) => other.id !== row.id);
      if (row.number !== null && others.some((other) => other.number === row.number))
        throw new UniqueViolation('bill.number');
      if (!row.replaced && others.some((other) => !other.replaced && sameOccurrence(other, row)))
        throw new UniqueViolation('bill.occurrence');
    }),
    remove: (id) => {
      if (bills.get(id)?.status !== 'draft') throw new Error('store: only a draft bill can be removed');
      bills.delete(id);
    },
    ofBooking,
    list: ({ bookingId }, page) =>
      pageById('bills', bills, ofBooking(bookingId), (bill) => [bill.sequence, bill.id], page),
    firstOf: (bookingIds) => {
      const wanted = new Set(bookingIds);
      const firsts = bills.all().filter((bill) => bill.occurrenceIndex === 0 && !bill.replaced);
      return Object.fromEntries(
        firsts.filter((bill) => wanted.has(bill.bookingId)).map((bill) => [bill.bookingId, bill]),
      );
    },
  };
};
