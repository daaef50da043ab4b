import { DAY, dateText, onCalendar } from './calendar-date.ts';
import { type Reader, text } from './check.ts';
import { memo } from './memo.ts';

/** Milliseconds of a time `HH:MM` or `HH:MM:SS`. */
export const timeOf = memo((time: string): number => Date.parse(`1970-01-01T${time}Z`));

/**
 * A reader of a wall time `HH:MM`.
 * @throws RangeError for another text, TypeError for what is no string.
 */
export const wallTime = text('a time HH:MM', (time) => /^\d\d:\d\d$/.test(time) && timeOf(time) < DAY);

/** A reader of an instant `YYYY-MM-DDTHH:MM:SSZ`, with milliseconds or without. */
export const utcInstant = onCalendar(
  'an instant YYYY-MM-DDTHH:MM:SSZ',
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/,
  // A local date at either end of the years allowed can lie in the UTC day beyond them.
  '1899-12-31',
  '2201-01-02',
);

/** A reader of an instant: its milliseconds since 1970. */
export const momentOf: Reader<number> = (field, value) => Date.parse(utcInstant(field, value));

const timeText = memo((ms: number) => new Date(ms).toJSON().slice(10, 19));

/** Milliseconds since 1970 as `YYYY-MM-DDTHH:MM:SSZ`. */
export const instantText = (ms: number): string => {
  const day = Math.floor(ms / DAY);
  return `${dateText(day)}${timeText(ms - day * DAY)}Z`;
};

/** Milliseconds of local time as `YYYY-MM-DDTHH:MM`. */
export const wallText = (ms: number): string => instantText(ms).slice(0, 16);
