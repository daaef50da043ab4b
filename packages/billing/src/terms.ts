import { dateOf, dayOf, plusMonths } from './calendar-date.ts';
import { fail, oneOf, onlyKey, read, wholeNumber } from './check.ts';
import { frozen } from './frozen.ts';
import { type KnownStart, type LocalStart, readStart } from './local-start.ts';

/** How often a bill falls due to be issued: every 7 days or every calendar month, always from the anchor (billing.md 2). */
export type Frequency = 'weekly' | 'monthly';

/** What a last period costs that the end cuts: its days' share, the whole price, or nothing (billing.md 6). */
export type StubPolicy = 'prorate' | 'full' | 'free';

/**
 * How long a schedule lasts, counted from the anchor: months, weeks or days (whole numbers from 1),
 * or until a local date `YYYY-MM-DD`, exclusive (billing.md 5). Exactly one of the four.
 */
export type Duration =
  | { readonly months: number }
  | { readonly weeks: number }
  | { readonly days: number }
  | { readonly until: string };

/**
 * What fixes a billing schedule: anchor, frequency, duration, days from issue to due (default 0),
 * policy for a cut last period (default `prorate`) (billing.md 1–7).
 */
export interface ScheduleTerms {
  readonly anchor: LocalStart;
  readonly frequency: Frequency;
  readonly duration: Duration;
  readonly paymentTermsDays?: number;
  readonly stubPolicy?: StubPolicy;
}

/** Terms that are known to be right, with the defaults filled in; their start; the day of their end. */
export type KnownTerms = readonly [terms: Required<ScheduleTerms>, start: KnownStart, endDay: number];

/**
 * Checks the terms of a schedule (billing.md 1–7, "Bad input").
 * @throws RangeError or TypeError naming the field; also when the end or a due date lies past the year 2200.
 */
export const readTerms = (value: ScheduleTerms): KnownTerms => {
  const { anchor, duration, ...rest } = read('', value, {
    anchor: readStart,
    frequency: (field, given) => oneOf(field, given, ['weekly', 'monthly']),
    duration: (field, given) => onlyKey(field, given, ['months', 'weeks', 'days', 'until']),
    paymentTermsDays: (field, given = 0) => wholeNumber(field, given, 0),
    stubPolicy: (field, given = 'prorate') => oneOf(field, given, ['prorate', 'full', 'free']),
  });
  const [start, day] = anchor;
  const [unit, length] = duration;
  const field = `duration.${unit}`;
  const n = unit === 'until' ? dayOf(field, length) - day : wholeNumber(field, length, 1);
  if (n < 1) fail(field, 'a date after the anchor', length);
  const endDay = unit === 'months' ? plusMonths(day, n) : day + (unit === 'weeks' ? 7 * n : n);
  dateOf(field, endDay);
  dateOf('paymentTermsDays', endDay + rest.paymentTermsDays);
  const copy = { [unit]: length } as unknown as Duration; // one unit with its checked length
  return [frozen({ anchor: start, duration: copy, ...rest }), anchor, endDay];
};
