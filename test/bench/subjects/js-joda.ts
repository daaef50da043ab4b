import { LocalDate, LocalTime, ZoneId } from '@js-joda/core';
import '@js-joda/timezone';
import { counted } from './counted.ts';

export const subject = counted(
  ({ date, time, timeZone }, unit) => {
    const first = LocalDate.parse(date);
    const at = LocalTime.parse(time);
    const zone = ZoneId.of(timeZone);
    return (index, take) => {
      const day = unit === 'months' ? first.plusMonths(index) : first.plusWeeks(index);
      take(day.toString());
      take(day.atTime(at).atZone(zone).toInstant().toString());
    };
  },
  (date) => {
    const first = LocalDate.parse(date);
    return (index, take) => take(first.plusMonths(index).toString());
  },
);
