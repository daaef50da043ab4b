import { DAY, dateText, momentText } from './calendar-date.ts';
import { text } from './check.ts';
import { intMemo } from './int-memo.ts';
import { memo } from './memo.ts';

/** Seconds of a time `HH:MM` or `HH:MM:SS`. */
export const timeOf = memo((time: string): number => Date.parse(`1970-01-01T${time}Z`) / 1000);

const isWallTime = memo((time: string): boolean => /^\d\d:\d\d$/.test(time) && timeOf(time) < DAY);

/**
 * A reader of a wall time `HH:MM`.
 * @throws RangeError for another text, TypeError for what is no string.
 */
export const wallTime = text('a time HH:MM', isWallTime);

/** A reader of an instant `YYYY-MM-DDTHH:MM:SSZ`, with milliseconds or without: its seconds since 1970. */
export const momentOf = momentText('an instant YYYY-MM-DDTHH:MM:SSZ', (instant) =>
  instant.replace(/(\.\d{1,3})?Z$/, (_, fraction = '.') => `${fraction.padEnd(4, '0')}Z`),
);

/** Seconds of a day as `THH:MM:SSZ`. */
export const timeText = intMemo((second) => new Date(second * 1000).toJSON().slice(10, 19) + 'Z');

/** The day in which a moment lies, in UTC. */
export const dayAt = (moment: number): number => Math.floor(moment / DAY);

/** So many seconds after the start of a day, or before it, as `YYYY-MM-DDTHH:MM:SSZ`. */
export const instantText = (day: number, seconds: number): string => {
  const days = dayAt(seconds);
  return dateText(day + days) + timeText(seconds - days * DAY);
};

/** The same in local terms, as `YYYY-MM-DDTHH:MM`. */
export const wallText = (day: number, seconds: number): string => instantText(day, seconds).slice(0, 16);
