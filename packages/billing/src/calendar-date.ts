import { text, whole } from './check.ts';
import { memo } from './memo.ts';

/** Milliseconds of a civil day. Days are counted from 1970-01-01; no clock and no zone take part, `Date` in UTC only does the calendar. */
export const DAY = 86_400_000;

/**
 * A reader of a text of a format that begins with a date of the calendar, from one text on and before another.
 * @throws RangeError for another text, TypeError for what is no string.
 */
export const onCalendar = (expected: string, format: RegExp, from: string, to: string) =>
  text(
    expected,
    memo(
      (iso) => format.test(iso) && iso >= from && iso < to && new Date(iso).getUTCDate() === Number(iso.slice(8, 10)),
    ),
  );

/** A reader of a date `YYYY-MM-DD` in the years 1900–2200. */
export const localDate = onCalendar('a date YYYY-MM-DD from 1900 to 2200', /^\d{4}-\d\d-\d\d$/, '1900', '2201');

/** The day of a date that is known to exist. */
export const dayOf = memo((date: string): number => Date.parse(date) / DAY);

/** A day as `YYYY-MM-DD`, unchecked; "none" for what is no day at all. */
export const dateText = memo((day: number) => {
  const json = new Date(day * DAY).toJSON() as string | null; // null for what is beyond its reach
  return (json ?? 'none').slice(0, 10);
});

/**
 * A day as `YYYY-MM-DD`.
 * @throws RangeError naming `field` when it lies outside the years 1900–2200.
 */
export const dateOf = (field: string, day: number): string => localDate(field, dateText(day));

/** The days from one date that is known to exist to another. */
export const daysApart = (from: string, to: string): number => dayOf(to) - dayOf(from);

/**
 * Adds calendar days to a local date.
 * Dates are `YYYY-MM-DD`, `days` a whole number of either sign; no time zone takes part (billing.md 7).
 * @throws RangeError for an impossible date, a fractional number, or a result outside 1900–2200; TypeError for wrong types.
 */
export function addDays(date: string, days: number): string {
  return dateOf('days', dayOf(localDate('date', date)) + whole()('days', days));
}

/**
 * Counts the calendar days from one local date to another; negative when `to` is the earlier one.
 * Dates are `YYYY-MM-DD`; clock changes do not matter (billing.md 14).
 * @throws RangeError for an impossible date, TypeError for what is no string.
 */
export function daysBetween(from: string, to: string): number {
  return daysApart(localDate('from', from), localDate('to', to));
}
