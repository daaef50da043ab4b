import { parseDate, parseTime, toCalendarDateTime } from '@internationalized/date';
import { counted } from './counted.ts';

export const subject = counted(
  ({ date, time, timeZone }, unit) => {
    const first = parseDate(date);
    const at = parseTime(time);
    return (index, take) => {
      const day = first.add(unit === 'months' ? { months: index } : { weeks: index });
      take(day.toString());
      take(toCalendarDateTime(day, at).toDate(timeZone).toISOString());
    };
  },
  (date) => {
    const first = parseDate(date);
    return (months, take) => take(first.add({ months }).toString());
  },
);
