import { DAY, dateText, dayOf, pad } from './calendar-date.ts';
import { type Reader, readText } from './check.ts';

/**
 * A reader of a wall time `HH:MM`: seconds since midnight.
 * @throws RangeError for another text, TypeError for what is no string.
 */
export const timeOf: Reader<number> = (field, time) =>
  readText(
    field,
    time,
    'a time HH:MM',
    /^([01]\d|2[0-3]):([0-5]\d)$/,
    ([, hours, minutes]) => Number(hours) * 3600 + Number(minutes) * 60,
  );

/**
 * A reader of an instant `YYYY-MM-DDTHH:MM:SSZ`: seconds since 1970. A fraction of a second counts as a half, because
 * schedules know whole seconds and only ask what is earlier.
 * @throws RangeError for another text, TypeError for what is no string.
 */
export const secondsOf: Reader<number> = (field, instant) =>
  readText(
    field,
    instant,
    'an instant YYYY-MM-DDTHH:MM:SSZ',
    /^(.{10})T(.{5}):([0-5]\d)(\.\d{1,9})?Z$/,
    // A local date at either end of the years allowed can lie in the UTC day beyond them.
    ([, date, time, seconds, fraction = 0]) =>
      dayOf(field, date, 1) * DAY + timeOf(field, time) + Number(seconds) + (Number(fraction) && 0.5),
  );

/** Seconds of local time as `YYYY-MM-DDTHH:MM`. */
export const wallText = (seconds: number): string => {
  const day = Math.floor(seconds / DAY);
  const minutes = Math.floor(seconds / 60) - day * 1440;
  return `${dateText(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

/** Seconds since 1970 as `YYYY-MM-DDTHH:MM:SSZ`. */
export const instantText = (seconds: number): string =>
  `${wallText(seconds)}:${pad(seconds - Math.floor(seconds / 60) * 60)}Z`;
