import { DateTime } from 'luxon';
import { counted } from './counted.ts';

export const subject = counted(
  ({ date, time, timeZone }, unit) => {
    const first = DateTime.fromISO(`${date}T${time}`, { zone: timeZone });
    return (index, take) => {
      const start = first.plus(unit === 'months' ? { months: index } : { weeks: index });
      take(start.toISODate() ?? '');
      take(start.toJSDate().toISOString());
    };
  },
  (date) => {
    const first = DateTime.fromISO(date, { zone: 'utc' });
    return (months, take) => take(first.plus({ months }).toISODate() ?? '');
  },
);
