import { civil, DAY, dateOf, plusMonths } from './calendar-date.ts';
import { wholeNumber } from './check.ts';
import { frozen } from './frozen.ts';
import { instantText, secondsOf, wallText } from './instant.ts';
import type { LocalStart } from './local-start.ts';
import type { Occurrence, OccurrenceReason } from './occurrence.ts';
import { type Duration, type Frequency, readTerms, type ScheduleTerms, type StubPolicy } from './terms.ts';
import { resolveWall } from './time-zone.ts';

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

/**
 * Makes the billing schedule of an anchor, a frequency and a duration (billing.md 1–10).
 * Dates are local (`YYYY-MM-DD`), instants UTC; payment terms default to 0 days, the stub policy to `prorate`.
 * Nothing is listed in advance. A start that the clock skips is no error here (billing.md 3).
 * @throws RangeError for a value out of range (unknown zone, impossible date, zero duration, past the year 2200),
 * TypeError for a wrong type; the message names the field.
 */
export function createSchedule(terms: ScheduleTerms): Schedule {
  const [known, [, day, time, clock], endDay] = readTerms(terms);
  const monthly = known.frequency === 'monthly';
  const [, wanted] = civil(day);

  const anniversary = (i: number): number => (monthly ? plusMonths(day, i) : day + 7 * i);
  /** The last anniversary on or before a day; from the anchor on no more than a few steps. */
  const lastBy = (limit: number): number => {
    let i = Math.ceil((limit - day) / (monthly ? 30.4 : 7)) + 1;
    while (anniversary(i) > limit) i--;
    return i;
  };

  const count = lastBy(endDay - 1) + 1;
  const of = anniversary(count) - anniversary(count - 1);
  const cut = anniversary(count) > endDay;
  /** The start of each period; past the end a cut stub's remainder comes in between. */
  const startOf = (i: number): number => (i === count ? endDay : anniversary(cut && i > count ? i - 1 : i));
  const resolve = (i: number) => resolveWall(clock, startOf(i) * DAY + time);

  const occurrence: Schedule['occurrence'] = (given, options) => {
    const index = wholeNumber('index', given, 0, options?.overrun ? undefined : count - 1);
    const start = startOf(index);
    const next = startOf(index + 1);
    const date = dateOf('index', start);
    const [seconds, shift, repeated] = resolve(index);
    const from = wallText(start * DAY + time);
    const to = wallText(start * DAY + time + shift);
    const [, last] = civil(start);
    const remainder = cut && index === count;
    const stub = (remainder || (cut && index === count - 1)) && { days: next - start, of };
    const reasons = [
      monthly && last < wanted && !remainder && { code: 'clamped', wanted, last },
      shift && { code: 'shifted', minutes: shift / 60, from, to },
      repeated && { code: 'repeated' },
      stub && { code: 'stub', ...stub },
      index >= count && { code: 'overrun' },
    ].filter(Boolean) as OccurrenceReason[]; // what is left are the reasons
    return frozen({
      index,
      date,
      instant: instantText(seconds),
      ...(shift && { wallTime: to }),
      period: [date, dateOf('index', next)],
      dueDate: dateOf('index', start + known.paymentTermsDays),
      ...(stub && { stub }),
      reasons,
    });
  };

  /** The last occurrence of the term at or before a second, -1 when there is none. */
  const lastAt = (seconds: number): number => {
    // A zone's date is at most one ahead of UTC's, and a gap only moves an instant forward.
    let i = Math.min(lastBy(Math.floor(seconds / DAY) + 1), count - 1);
    while (i >= 0 && resolve(i)[0] > seconds) i--;
    return Math.max(i, -1);
  };

  let end: Schedule['end'] | undefined;
  return Object.freeze({
    ...known,
    get end() {
      return (end ??= frozen({ date: dateOf('duration', endDay), instant: instantText(resolve(count)[0]) }));
    },
    count,
    occurrence,
    indexAt(instant: string) {
      const seconds = Math.floor(secondsOf('instant', instant));
      return seconds < resolve(count)[0] ? lastAt(seconds) : count;
    },
    between(from: string, to: string) {
      const first = lastAt(Math.ceil(secondsOf('from', from)) - 1) + 1;
      const last = lastAt(Math.ceil(secondsOf('to', to)) - 1);
      return Array.from({ length: last - first + 1 }, (_, i) => occurrence(first + i));
    },
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) yield occurrence(i);
    },
    toJSON: () => known,
  });
}
