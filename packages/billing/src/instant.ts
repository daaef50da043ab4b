import { DAY, dateText, momentText } from './calendar-date.ts';
import { text } from './check.ts';
import { intMemo } from './int-memo.ts';
import { memo } from './memo.ts';

/** Milliseconds of a time `HH:MM` or `HH:MM:SS`. */
export const timeOf = memo((time: string): number => Date.parse(`1970-01-01T${time}Z`));

/**
 * A reader of a wall time `HH:MM`.
 * @throws RangeError for another text, TypeError for what is no string.
 */
export const wallTime = text('a time HH:MM', (time) => /^\d\d:\d\d$/.test(time) && timeOf(time) < DAY);

/** A reader of an instant `YYYY-MM-DDTHH:MM:SSZ`, with milliseconds or without: its milliseconds since 1970. */
export const momentOf = momentText('an instant YYYY-MM-DDTHH:MM:SSZ', (instant) =>
  instant.replace(/(\.\d{1,3})?Z$/, (_, fraction = '.') => `${fraction.padEnd(4, '0')}Z`),
);

const timeText = intMemo((second) => new Date(second * 1000).toJSON().slice(10, 19) + 'Z');

/** The day in which a moment lies, in UTC. */
export const dayAt = (ms: number): number => Math.floor(ms / DAY);

/** Milliseconds since 1970 as `YYYY-MM-DDTHH:MM:SSZ`. */
export const instantText = (ms: number): string => {
  const day = dayAt(ms);
  return dateText(day) + timeText(Math.floor((ms - day * DAY) / 1000));
};

/** Milliseconds of local time as `YYYY-MM-DDTHH:MM`. */
export const wallText = (ms: number): string => instantText(ms).slice(0, 16);
