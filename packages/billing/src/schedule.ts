import { dateOf, dateText, DAY, dayOf } from './calendar-date.ts';
import { freeze, notBefore, whole } from './check.ts';
import { momentOf } from './instant.ts';
import { type LocalStart, resolveKnown } from './local-start.ts';
import type { Occurrence, OccurrenceReason } from './occurrence.ts';
import { type Duration, type Frequency, scheduleTerms, type ScheduleTerms, type StubPolicy } from './terms.ts';

/**
 * A billing schedule: its terms with the defaults filled in, its exclusive `end` (local date, UTC instant), the
 * `count` of occurrences before the end, and access to each of them. Lazy and frozen; iterating covers the term
 * (billing.md 4, 5, 8, 10).
 */
export interface Schedule {
  readonly anchor: LocalStart;
  readonly frequency: Frequency;
  readonly duration: Duration;
  readonly paymentTermsDays: number;
  readonly stubPolicy: StubPolicy;
  readonly end: { readonly date: string; readonly instant: string };
  readonly count: number;
  /**
   * Makes the occurrence of an index; with `overrun` also those past the end (billing.md 8).
   * @throws RangeError for an index outside 0..count-1 (with `overrun`: below 0, or past the year 2200).
   */
  readonly occurrence: (index: number, options?: { readonly overrun?: boolean }) => Occurrence;
  /**
   * Tells in which period an instant lies: -1 before the start, `count` from the end on (billing.md 10).
   * @throws RangeError for an impossible instant, TypeError for what is no string.
   */
  readonly indexAt: (instant: string) => number;
  /**
   * Lists the occurrences of the term with `from` <= instant < `to`; none when `to` is not after `from` (billing.md 10).
   * @throws RangeError for an impossible instant, TypeError for what is no string.
   */
  readonly between: (from: string, to: string) => Occurrence[];
  [Symbol.iterator](): Iterator<Occurrence>;
  /** The terms; `createSchedule` of them makes an equal schedule. */
  readonly toJSON: () => Required<ScheduleTerms>;
}

/** The first number from 0 to a limit for which a test fails that has held for all before. */
const firstNot = (limit: number, holds: (i: number) => boolean): number => {
  let low = 0;
  while (low < limit) {
    const middle = (low + limit) >> 1;
    if (holds(middle)) low = middle + 1;
    else limit = middle;
  }
  return low;
};

/**
 * Makes the billing schedule of an anchor, a frequency and a duration (billing.md 1–10).
 * Dates are local (`YYYY-MM-DD`), instants UTC; payment terms default to 0 days, the stub policy to `prorate`.
 * Nothing is listed in advance. A start that the clock skips is no error here (billing.md 3).
 * @throws RangeError for a value out of range (unknown zone, impossible date, zero duration, past the year 2200),
 * TypeError for a wrong type; the message names the field.
 */
export function createSchedule(terms: ScheduleTerms): Schedule {
  const known = scheduleTerms('input', terms);
  const { anchor, duration, paymentTermsDays } = known;
  const { months = 0, weeks = 0, days = 0, until } = duration;
  const monthly = known.frequency === 'monthly';
  const day = dayOf(anchor.date);
  const [year, month, wanted] = anchor.date.split('-').map(Number) as [number, number, number]; // as its reader knows
  const firstOfMonth = (i: number): number => Date.UTC(year, month - 1 + i) / DAY;
  /** The anchor's day of the month that is so many months later, or the last day of that month. */
  const inMonths = (i: number): number => Math.min(firstOfMonth(i) + wanted, firstOfMonth(i + 1)) - 1;

  const endDay = until ? dayOf(until) : inMonths(months) + 7 * weeks + days;
  const endDate = notBefore('duration', dateOf('duration', endDay), dateText(day + 1));
  dateOf('paymentTermsDays', endDay + paymentTermsDays);

  const anniversary = (i: number): number => (monthly ? inMonths(i) : day + 7 * i);
  const count = firstNot(Math.ceil((endDay - day) / (monthly ? 28 : 7)), (i) => anniversary(i) < endDay);
  const of = anniversary(count) - anniversary(count - 1);
  const cut = anniversary(count) > endDay;
  /** The start of each period; past the end a cut stub's remainder comes in between. */
  const startOf = (i: number): number => (i === count ? endDay : anniversary(cut && i > count ? i - 1 : i));
  const resolve = (i: number) => resolveKnown({ ...anchor, date: dateText(startOf(i)) });
  /** How many occurrences of the term, its end counted as one, lie before a moment. */
  const countUntil = (moment: number): number => firstNot(count + 1, (i) => Date.parse(resolve(i).instant) < moment);

  const occurrence: Schedule['occurrence'] = (given, options) => {
    const index = whole(0, options?.overrun ? undefined : count - 1)('index', given);
    const start = startOf(index);
    const next = startOf(index + 1);
    const date = dateOf('index', start);
    const { instant, shifted, repeated } = resolve(index);
    const last = Number(date.slice(8));
    const remainder = cut && index === count;
    const stub = (remainder || (cut && index === count - 1)) && freeze({ days: next - start, of });
    const reasons = [
      monthly && last < wanted && !remainder && { code: 'clamped', wanted, last },
      shifted && { code: 'shifted', minutes: shifted.minutes, from: `${date}T${anchor.time}`, to: shifted.wallTime },
      repeated && { code: 'repeated' },
      stub && { code: 'stub', ...stub },
      index >= count && { code: 'overrun' },
    ].filter(Boolean) as OccurrenceReason[]; // the reasons there are, no false ones
    return freeze({
      index,
      date,
      instant,
      ...(shifted && { wallTime: shifted.wallTime }),
      period: freeze([date, dateOf('index', next)] as const),
      dueDate: dateOf('index', start + paymentTermsDays),
      ...(stub && { stub }),
      reasons: freeze(reasons.map((reason) => freeze(reason))),
    });
  };

  return freeze({
    ...known,
    end: freeze({ date: endDate, instant: resolve(count).instant }),
    count,
    occurrence,
    indexAt(instant: string) {
      return countUntil(momentOf('instant', instant) + 0.5) - 1;
    },
    between(from: string, to: string) {
      const first = countUntil(momentOf('from', from));
      const last = countUntil(momentOf('to', to));
      return Array.from({ length: Math.min(last, count) - first }, (_, i) => occurrence(first + i));
    },
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) yield occurrence(i);
    },
    toJSON: () => known,
  }) as Schedule; // the duration has its one unit
}
