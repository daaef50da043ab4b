import { fail, readText, wholeNumber } from './check.ts';

// A day is counted from 1970-01-01, a month from January of year 0: civil days, no clock and no zone in them.
const FIRST_DAY = -25567; // 1900-01-01
const LAST_DAY = 84370; // 2200-12-31
const EXISTING = 'an existing date YYYY-MM-DD in 1900 to 2200';

/** Seconds in a civil day. */
export const DAY = 86400;

/** Two digits of a number from 0 to 99. */
export const pad = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

const firstOfMonth = (month: number): number => {
  // Years that begin in March put the leap day last, so that month lengths follow one formula.
  const year = Math.floor((month - 2) / 12);
  const ofYear = Math.floor((153 * (month - 2 - 12 * year) + 2) / 5);
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719468;
};

/** The month (counted from January of year 0) that a day lies in, and which day of it that is (from 1). */
export const civil = (day: number): readonly [month: number, dayOfMonth: number] => {
  const guess = Math.floor((day + 719533) / 30.436875); // the month or the next one, by the mean length of a month
  const month = firstOfMonth(guess) > day ? guess - 1 : guess;
  return [month, day - firstOfMonth(month) + 1];
};

/** Months after a day, clamped to the month's length (billing.md 2). */
export const plusMonths = (day: number, months: number): number => {
  const [month, dayOfMonth] = civil(day);
  return Math.min(firstOfMonth(month + months) + dayOfMonth, firstOfMonth(month + months + 1)) - 1;
};

/** A day as `YYYY-MM-DD`, unchecked. */
export const dateText = (day: number): string => {
  const [month, dayOfMonth] = civil(day);
  return `${Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad(dayOfMonth)}`;
};

/**
 * A day as `YYYY-MM-DD`.
 * @throws RangeError naming `field` when it lies outside the years 1900–2200.
 */
export const dateOf = (field: string, day: number): string =>
  day >= FIRST_DAY && day <= LAST_DAY ? dateText(day) : fail(field, EXISTING, dateText(day));

/**
 * The day of a date `YYYY-MM-DD`; `slack` days more are let in at either end of the years 1900–2200.
 * @throws RangeError for an impossible date, TypeError for what is no string.
 */
export const dayOf = (field: string, date: unknown, slack = 0): number =>
  readText(field, date, EXISTING, /^(\d{4})-(\d\d)-(\d\d)$/, ([text, year, month, dayOfMonth]) => {
    const day = firstOfMonth(Number(year) * 12 + Number(month) - 1) + Number(dayOfMonth) - 1;
    return day >= FIRST_DAY - slack && day <= LAST_DAY + slack && dateText(day) === text ? day : null;
  });

/**
 * Adds calendar days to a local date.
 * Dates are `YYYY-MM-DD`, `days` a whole number of either sign; no time zone takes part (billing.md 7).
 * @throws RangeError for an impossible date, a fractional number, or a result outside 1900–2200; TypeError for wrong types.
 */
export function addDays(date: string, days: number): string {
  return dateOf('days', dayOf('date', date) + wholeNumber('days', days));
}

/**
 * Adds calendar months to a local date in one step, the day clamped to the month's length: 31 Jan + 1 = 28 Feb.
 * Dates are `YYYY-MM-DD`, `months` a whole number of either sign. Steps do not chain: count from the anchor (billing.md 2).
 * @throws RangeError for an impossible date, a fractional number, or a result outside 1900–2200; TypeError for wrong types.
 */
export function addMonths(date: string, months: number): string {
  return dateOf('months', plusMonths(dayOf('date', date), wholeNumber('months', months)));
}

/**
 * Counts the calendar days from one local date to another; negative when `to` is the earlier one.
 * Dates are `YYYY-MM-DD`; clock changes do not matter (billing.md 14).
 * @throws RangeError for an impossible date, TypeError for what is no string.
 */
export function daysBetween(from: string, to: string): number {
  return dayOf('to', to) - dayOf('from', from);
}
