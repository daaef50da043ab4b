import { fail, type Reader, whole } from './check.ts';
import { intMemo } from './int-memo.ts';
import { memo } from './memo.ts';

// Inside the package a date is a whole number, the days since 1970-01-01, and its text is remembered: to add and compare
// numbers costs a nanosecond, to ask `Date` for a text over a thousand. `Date`, in UTC only, does the calendar, once for
// each day that is asked for and once for all months; no clock and no zone take part.

/** Seconds of a civil day. */
export const DAY = 86_400;

const [FIRST_DAY, LAST_DAY] = [-25_567, 84_370]; // 1900-01-01 and 2200-12-31
/** The days from the first day of these years to the last. */
export const MOST_DAYS = LAST_DAY - FIRST_DAY;
const YEARS = 'a date YYYY-MM-DD from 1900 to 2200';

/** The start of a day in UTC. */
const dateAt = (day: number): Date => new Date(day * DAY * 1000);

/** A day of these years, or one beside them, as `YYYY-MM-DD`. */
export const dateText = intMemo((day) => dateAt(day).toJSON().slice(0, 10));

const firsts = new Int32Array(3617);

/** The first day of a month; months are counted from January 1970, from November 1899 to March 2201. */
export const firstOfMonth = (month: number): number => {
  // All of them at once, when the first is asked for: a fourth of a millisecond.
  if (!firsts[0]) for (const i of firsts.keys()) firsts[i] = Date.UTC(1899, 10 + i) / 1000 / DAY;
  return firsts[month + 842]!; // past the table nothing, which no check lets through
};

/**
 * A reader of a text that stands for a moment when it is completed to `YYYY-MM-DDTHH:MM:SS.mmmZ`: its seconds since 1970.
 * Only what `Date` writes back the same is on the calendar and on the clock.
 * @throws RangeError for another text, or for a moment outside the years; TypeError for what is no string.
 */
export const momentText = (expected: string, complete: (given: string) => string): Reader<number> => {
  const parse = memo((given: string): number => {
    const iso = complete(given);
    const ms = Date.parse(iso);
    const day = ms / 1000 / DAY;
    // A local date at either end of the years can lie in the UTC day beyond them.
    const known = day >= FIRST_DAY - 1 && day < LAST_DAY + 2 && new Date(ms).toJSON() === iso;
    return known ? ms / 1000 : Number.NaN;
  });
  return (field, value) => {
    const seconds = typeof value === 'string' ? parse(value) : Number.NaN;
    return seconds < Infinity ? seconds : fail(field, expected, value);
  };
};

const midnight = momentText(YEARS, (date) => `${date}T00:00:00.000Z`);

/** A reader of a date `YYYY-MM-DD` in the years 1900–2200. */
export const localDate: Reader<string> = (field, value) => dateOf(field, midnight(field, value) / DAY);

/** The day of a date that is known to exist. */
export const dayOf = (date: string): number => midnight('date', date) / DAY;

/** The month in which a day lies. */
export const monthOf = (day: number): number => {
  let month = Math.floor(day / 30.436875) - 1;
  while (firstOfMonth(month + 1) <= day) month++;
  return month;
};

/**
 * A day as `YYYY-MM-DD`.
 * @throws RangeError naming `field` when it lies outside the years 1900–2200.
 */
export const dateOf = (field: string, day: number): string => {
  if (day >= FIRST_DAY && day <= LAST_DAY) return dateText(day);
  const beyond = dateAt(day).toJSON() as string | null; // null past the months that have a first day
  return fail(field, YEARS, beyond ?? 'none');
};

/** The days from one date that is known to exist to another. */
export const daysApart = (from: string, to: string): number => dayOf(to) - dayOf(from);

/**
 * Adds calendar days to a local date.
 * Dates are `YYYY-MM-DD`, `days` a whole number of either sign; no time zone takes part (billing.md 7).
 * @throws RangeError for an impossible date, a fractional number, or a result outside 1900–2200; TypeError for wrong types.
 */
export function addDays(date: string, days: number): string {
  return dateOf('days', dayOf(localDate('date', date)) + whole(-MOST_DAYS, MOST_DAYS)('days', days));
}

/**
 * Counts the calendar days from one local date to another; negative when `to` is the earlier one.
 * Dates are `YYYY-MM-DD`; clock changes do not matter (billing.md 14).
 * @throws RangeError for an impossible date, TypeError for what is no string.
 */
export function daysBetween(from: string, to: string): number {
  return daysApart(localDate('from', from), localDate('to', to));
}
