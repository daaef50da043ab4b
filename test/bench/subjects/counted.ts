import type { Booking } from '../bookings.ts';
import type { Subject, Take, Unit } from '../subject.ts';

type Give = (index: number, take: Take) => void;

/** A subject that parses a start once and counts each occurrence from it, by index. */
export const counted = (from: (booking: Booking, unit: Unit) => Give, datesFrom: (date: string) => Give): Subject => ({
  occurrences(booking, unit, count, take) {
    const give = from(booking, unit);
    for (let index = 0; index < count; index++) give(index, take);
  },
  dates(date, count, take) {
    const give = datesFrom(date);
    for (let index = 0; index < count; index++) give(index, take);
  },
  keep: (booking) => from(booking, 'months'),
});
