import { bookings } from './bookings.ts';
import type { Job, Jobs } from './job.ts';
import type { Subject } from './subject.ts';

const booking = (index: number) => bookings[index % bookings.length]!; // within the list

/** The jobs that ours and peers have in common, as far as a subject can do them. */
export function sharedJobs({ occurrences, dates, keep }: Subject): Jobs {
  return {
    ...(occurrences && {
      monthly: (): Job => (index, take) => occurrences(booking(index), 'months', 36, take),
      weekly: (): Job => (index, take) => occurrences(booking(index), 'weeks', 156, take),
    }),
    dates: (): Job => (index, take) => dates(booking(index).date, 36, take),
    ...(keep && {
      nth: () => {
        const kept = bookings.slice(0, 1000).map(keep);
        // 379 is prime to 601, so that every index up to 600 comes up, in no order.
        return (index, take) => kept[index % 1000]!((index * 379) % 601, take);
      },
    }),
  };
}
