import { dateOf, dateText } from './calendar-date.ts';
import { fail, fields, freeze, oneOf, optional, type Reader, whole } from './check.ts';
import { instantText, momentOf } from './instant.ts';
import type { LocalStart } from './local-start.ts';
import { makeOccurrence } from './make-occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import { countBefore, isBefore, type Plan, planOf, resolveOn, startOf } from './plan.ts';
import { type Duration, type Frequency, scheduleTerms, type ScheduleTerms, type StubPolicy } from './terms.ts';

/** How far an index may go: only over the term (default), or with `overrun` also past the end (billing.md 8). */
export interface OccurrenceReach {
  readonly overrun?: boolean;
}

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
   * Makes the occurrence of an index; with `overrun` also those past the end (billing.md 8). It is made anew each time.
   * @throws RangeError for an index outside 0..count-1 (with `overrun`: below 0, or past the year 2200).
   */
  occurrence(index: number, reach?: OccurrenceReach): Occurrence;
  /**
   * Tells the local date of an occurrence, without the cost of the rest.
   * @throws RangeError as `occurrence`.
   */
  dateAt(index: number, reach?: OccurrenceReach): string;
  /**
   * Tells in which period an instant lies: -1 before the start, `count` from the end on (billing.md 10).
   * @throws RangeError for an impossible instant, TypeError for what is no string.
   */
  indexAt(instant: string): number;
  /**
   * Lists the occurrences of the term with `from` <= instant < `to`; none when `to` is not after `from` (billing.md 10).
   * @throws RangeError for an impossible instant, TypeError for what is no string.
   */
  between(from: string, to: string): Occurrence[];
  [Symbol.iterator](): Iterator<Occurrence>;
  /** The terms; `createSchedule` of them makes an equal schedule. */
  toJSON(): Required<ScheduleTerms>;
}

/**
 * A reader of a schedule, of this copy of the package or of another.
 * @throws TypeError for what has no occurrences, such as a schedule read back from JSON.
 */
export const readSchedule: Reader<Schedule> = (field, value) =>
  typeof (value as Schedule | null | undefined)?.between === 'function'
    ? (value as Schedule) // it has what only schedules have
    : fail(field, 'a schedule that createSchedule made', value, '');

const readReach = fields({ overrun: optional(oneOf(true, false), false) });
const NO_REACH = { overrun: false };

// A class, because its methods are not made again for each of a million schedules that a host may keep.
class PlannedSchedule implements Schedule {
  readonly anchor: LocalStart;
  readonly frequency: Frequency;
  readonly duration: Duration;
  readonly paymentTermsDays: number;
  readonly stubPolicy: StubPolicy;
  readonly count: number;
  readonly #plan: Plan;

  constructor(terms: Required<ScheduleTerms>) {
    this.#plan = planOf(terms);
    this.anchor = terms.anchor;
    this.frequency = terms.frequency;
    this.duration = terms.duration;
    this.paymentTermsDays = terms.paymentTermsDays;
    this.stubPolicy = terms.stubPolicy;
    this.count = this.#plan.count;
    freeze(this);
  }

  get end(): Schedule['end'] {
    const { endDay } = this.#plan;
    return freeze({ date: dateText(endDay), instant: instantText(endDay, resolveOn(this.#plan, endDay).seconds) });
  }

  occurrence(index: number, reach?: OccurrenceReach): Occurrence {
    return makeOccurrence(this.#plan, this.#known(index, reach));
  }

  dateAt(index: number, reach?: OccurrenceReach): string {
    return dateText(startOf(this.#plan, this.#known(index, reach)));
  }

  indexAt(instant: string): number {
    return countBefore(this.#plan, momentOf('instant', instant) + 0.0005) - 1;
  }

  between(from: string, to: string): Occurrence[] {
    const first = momentOf('from', from);
    const end = momentOf('to', to);
    const found: Occurrence[] = [];
    for (let i = countBefore(this.#plan, first); i < this.count && isBefore(this.#plan, i, end); i++)
      found.push(makeOccurrence(this.#plan, i));
    return found;
  }

  // Not a generator: that costs half as much again for each occurrence. One period ends where the next one starts.
  [Symbol.iterator](): Iterator<Occurrence> {
    const plan = this.#plan;
    let i = 0;
    let next = plan.day;
    return {
      next: () => {
        if (i >= plan.count) return { done: true, value: undefined };
        const start = next;
        next = startOf(plan, i + 1);
        return { done: false, value: makeOccurrence(plan, i++, start, next) };
      },
    };
  }

  toJSON(): Required<ScheduleTerms> {
    const { anchor, frequency, duration, paymentTermsDays, stubPolicy } = this;
    return freeze({ anchor, frequency, duration, paymentTermsDays, stubPolicy });
  }

  #known(index: number, reach?: OccurrenceReach): number {
    const { overrun } = reach === undefined ? NO_REACH : readReach('reach', reach);
    if (!Number.isInteger(index) || index < 0 || index >= this.count) {
      whole(0, overrun ? 15_706 : this.count - 1)('index', index); // as many weeks as from 1900 to 2200
      dateOf('index', Math.max(startOf(this.#plan, index + 1), startOf(this.#plan, index) + this.paymentTermsDays));
    }
    return index + 0; // minus zero becomes zero
  }
}

/**
 * Makes the billing schedule of an anchor, a frequency and a duration (billing.md 1–10).
 * Dates are local (`YYYY-MM-DD`), instants UTC; payment terms default to 0 days, the stub policy to `prorate`.
 * Nothing is listed in advance. A start that the clock skips is no error here (billing.md 3).
 * @throws RangeError for a value out of range (unknown zone, impossible date, zero duration, past the year 2200),
 * TypeError for a wrong type; the message names the field.
 */
export function createSchedule(terms: ScheduleTerms): Schedule {
  return new PlannedSchedule(scheduleTerms(terms));
}
