import { createSchedule } from '@keyturn/billing';
import type { Booking } from '../bookings.ts';
import type { Subject, Take } from '../subject.ts';

const utc = { time: '00:00', timeZone: 'UTC' };

/** Keeps a schedule; gives local date and instant of any occurrence of it. */
export function keep(anchor: Booking): (index: number, take: Take) => void {
  const schedule = createSchedule({ anchor, frequency: 'monthly', duration: { months: 601 } });
  return (index, take) => {
    const occurrence = schedule.occurrence(index);
    take(occurrence.date);
    take(occurrence.instant);
  };
}

export const subject: Subject = {
  occurrences(anchor, unit, count, take) {
    const monthly = unit === 'months';
    const schedule = createSchedule({
      anchor,
      frequency: monthly ? 'monthly' : 'weekly',
      duration: monthly ? { months: count } : { weeks: count },
    });
    for (const occurrence of schedule) {
      take(occurrence.date);
      take(occurrence.instant);
    }
  },
  dates(date, count, take) {
    const schedule = createSchedule({ anchor: { date, ...utc }, frequency: 'monthly', duration: { months: count } });
    for (let index = 0; index < count; index++) take(schedule.dateAt(index));
  },
  keep,
};
