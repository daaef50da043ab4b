import { counted } from './counted.ts';

// A zoned start counts local dates and finds the instant last, and its zone is read once: the fastest way here, though
// not with the polyfill.
export const subject = counted(
  ({ date, time, timeZone }, unit) => {
    const first = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
    return (index, take) => {
      const start = first.add(unit === 'months' ? { months: index } : { weeks: index });
      take(start.toPlainDate().toString());
      take(start.toInstant().toString());
    };
  },
  (date) => {
    const first = Temporal.PlainDate.from(date);
    return (months, take) => take(first.add({ months }).toString());
  },
);
