import { TZDate } from '@date-fns/tz';
import { addMonths, addWeeks, lightFormat, parseISO } from 'date-fns';
import { counted } from './counted.ts';

const format = 'yyyy-MM-dd';

export const subject = counted(
  ({ date, time, timeZone }, unit) => {
    const first = parseISO(date);
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return (index, take) => {
      // Dates without a zone, each put into it at last: half the cost of counting in the zone.
      const day = unit === 'months' ? addMonths(first, index) : addWeeks(first, index);
      const start = new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute, timeZone);
      take(lightFormat(day, format));
      take(new Date(start.getTime()).toISOString());
    };
  },
  (date) => {
    const first = parseISO(date);
    return (index, take) => take(lightFormat(addMonths(first, index), format));
  },
);
