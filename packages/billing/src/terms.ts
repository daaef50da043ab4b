import { localDate, MOST_DAYS } from './calendar-date.ts';
import { object, oneField, oneOf, optional, whole } from './check.ts';
import { type LocalStart, localStart } from './local-start.ts';

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

/** A reader of a frequency. */
export const frequencyName = oneOf('weekly', 'monthly');

/** Readers of the durations that hold for any start; months as many as from 1900 to 2200. */
export const bookingDurations = { months: whole(1, 3612), weeks: whole(1, MOST_DAYS), days: whole(1, MOST_DAYS) };

const duration = oneField({ ...bookingDurations, until: localDate });

/** A reader of payment terms, 0 where they are left out. */
export const termsDays = optional(whole(0, MOST_DAYS), 0);

/** A reader of a stub policy, `prorate` where it is left out. */
export const stubPolicyKnown = optional(oneOf('prorate', 'full', 'free'), 'prorate' as const);

/**
 * Reads the terms of a schedule, with the defaults filled in (billing.md 1–7, "Bad input").
 * @throws RangeError or TypeError naming the field.
 */
export const scheduleTerms = (value: unknown): Required<ScheduleTerms> => {
  const given = object('input', value);
  // Written out, and not as `fields`, because a schedule is made for each row of a list.
  return {
    anchor: localStart('anchor', given['anchor']),
    frequency: frequencyName('frequency', given['frequency']),
    duration: duration('duration', given['duration']) as Duration, // it has its one unit
    paymentTermsDays: termsDays('paymentTermsDays', given['paymentTermsDays']),
    stubPolicy: stubPolicyKnown('stubPolicy', given['stubPolicy']),
  };
};
