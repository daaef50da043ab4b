import { RRule } from 'rrule';
import type { Subject } from '../subject.ts';

/** The dates only: its instants would be those of the browser's zone. */
export const subject: Subject = {
  dates(date, count, take) {
    const dtstart = new Date(date);
    const wanted = dtstart.getUTCDate();
    // A month without that day would be left out: the last day up to it is taken.
    const lastUpTo = wanted > 28 && {
      bymonthday: [28, 29, 30, 31].filter((day) => day <= wanted),
      bysetpos: -1,
    };
    for (const day of new RRule({ freq: RRule.MONTHLY, dtstart, count, ...lastUpTo }).all())
      take(day.toISOString().slice(0, 10));
  },
};
