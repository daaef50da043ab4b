// The implementation, because the main entry hands out what the browser has.
import { Temporal } from 'temporal-polyfill/implementation';
import { counted } from './counted.ts';

export const subject = counted(
  ({ date, time, timeZone }, unit) => {
    const first = Temporal.PlainDate.from(date);
    const plainTime = Temporal.PlainTime.from(time);
    return (index, take) => {
      const day = first.add(unit === 'months' ? { months: index } : { weeks: index });
      take(day.toString());
      // Faster than the text of its `Instant`.
      take(new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds).toISOString());
    };
  },
  (date) => {
    const first = Temporal.PlainDate.from(date);
    return (months, take) => take(first.add({ months }).toString());
  },
);
