import { DAY, dateOf, dateText, dayOf, firstOfMonth, monthOf } from './calendar-date.ts';
import { notBefore } from './check.ts';
import { dayAt, timeOf } from './instant.ts';
import { resolveWall } from './local-start.ts';
import type { ScheduleTerms } from './terms.ts';
import { type Clock, clockOf } from './time-zone.ts';

/**
 * The terms of a schedule in the numbers that its occurrences are computed from: days since 1970-01-01, seconds of
 * the day, months since January 1970. Small, because a host may keep a million of them; nothing is listed in advance.
 */
export interface Plan {
  readonly monthly: boolean;
  readonly day: number;
  readonly month: number;
  /** The anchor's day of the month. */
  readonly wanted: number;
  readonly time: number;
  readonly clock: Clock;
  readonly paymentTermsDays: number;
  readonly endDay: number;
  readonly count: number;
  /** Whether the end cuts the last period, which would have `of` days. */
  readonly cut: boolean;
  readonly of: number;
}

type AnyDuration = Partial<Record<'months' | 'weeks' | 'days', number> & Record<'until', string>>;

type Start = Pick<Plan, 'monthly' | 'day' | 'month' | 'wanted'>;

/** The anchor's day of the month so many months later, or the last day of that month. */
const inMonths = ({ month, wanted }: Start, i: number): number =>
  Math.min(firstOfMonth(month + i) + wanted, firstOfMonth(month + i + 1)) - 1;

const anniversary = (start: Start, i: number): number => (start.monthly ? inMonths(start, i) : start.day + 7 * i);

/** A number of anniversaries that surely lie before a day, at the most two too few: months stray five days from their mean. */
const atLeast = ({ monthly, day }: Start, before: number): number =>
  Math.max(0, Math.ceil(monthly ? (before - day - 5) / 30.436875 : (before - day) / 7));

/**
 * Plans a schedule.
 * @throws RangeError naming `duration` or `paymentTermsDays` when the end is not after the start or lies past 2200.
 */
export const planOf = ({ anchor, frequency, duration, paymentTermsDays }: Required<ScheduleTerms>): Plan => {
  const { months = 0, weeks = 0, days = 0, until }: AnyDuration = duration;
  const day = dayOf(anchor.date);
  const month = monthOf(day);
  const start = { monthly: frequency === 'monthly', day, month, wanted: day - firstOfMonth(month) + 1 };
  const endDay = until ? dayOf(until) : inMonths(start, months) + 7 * weeks + days;
  const end = dateOf('duration', endDay);
  if (endDay <= day) notBefore('duration', end, dateText(day + 1));
  dateOf('paymentTermsDays', endDay + paymentTermsDays);
  let count = atLeast(start, endDay);
  while (anniversary(start, count) < endDay) count++;
  const next = anniversary(start, count);
  return {
    ...start,
    time: timeOf(anchor.time),
    clock: clockOf(anchor.timeZone),
    paymentTermsDays,
    endDay,
    count,
    cut: next > endDay,
    of: next - anniversary(start, count - 1),
  };
};

/** How many periods from the anchor an occurrence lies; past the end a cut stub's remainder comes in between (billing.md 8). */
export const periodsTo = ({ cut, count }: Plan, i: number): number => (cut && i > count ? i - 1 : i);

/** The day on which a period starts. */
export const startOf = (plan: Plan, i: number): number =>
  i === plan.count ? plan.endDay : anniversary(plan, periodsTo(plan, i));

/** Where the wall time of a day lies. */
export const resolveOn = ({ time, clock }: Plan, day: number) => resolveWall(time, clock(day));

/** Whether an occurrence lies before a moment. */
export const isBefore = (plan: Plan, i: number, moment: number): boolean => {
  const day = startOf(plan, i);
  const ahead = day * DAY + plan.time - moment;
  // No clock is a whole day ahead of UTC or behind it, so most answers need none.
  return ahead < DAY && (ahead < -DAY || day * DAY + resolveOn(plan, day).seconds < moment);
};

/** How many occurrences of the term, its end counted as one, lie before a moment. */
export const countBefore = (plan: Plan, moment: number): number => {
  let i = Math.min(atLeast(plan, dayAt(moment) - 1), plan.count);
  while (i <= plan.count && isBefore(plan, i, moment)) i++;
  return i;
};
