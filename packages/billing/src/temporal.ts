import type { Temporal } from 'temporal-polyfill';
import { localDate } from './calendar-date.ts';
import { fail } from './check.ts';
import { type LocalStart, resolveStart } from './local-start.ts';
import type { Occurrence } from './occurrence.ts';

/**
 * The part of Temporal that makes values: pass `globalThis.Temporal` where the platform has it, else `Temporal` from
 * `temporal-polyfill`. It is passed in, so nothing loads a polyfill unasked, both kinds work side by side, and no
 * global is read. Converters to our strings need none: they ask the given value.
 */
export type TemporalMakers = Pick<typeof Temporal, 'Instant' | 'PlainDate'>;

const zonedAt = (instant: string, timeZone: string, temporal: TemporalMakers): Temporal.ZonedDateTime =>
  temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/**
 * Converts a local date `YYYY-MM-DD` to a `Temporal.PlainDate` (billing.md "Public shape").
 * @throws RangeError for an impossible date or one outside 1900–2200, TypeError for what is no string.
 */
export function toPlainDate(date: string, temporal: TemporalMakers): Temporal.PlainDate {
  return temporal.PlainDate.from(localDate('date', date));
}

/**
 * Converts a `Temporal.PlainDate` of any calendar to a local date `YYYY-MM-DD` (billing.md "Public shape").
 * @throws RangeError for a date outside 1900–2200.
 */
export function fromPlainDate(plainDate: Temporal.PlainDate): string {
  return localDate('date', plainDate.toString({ calendarName: 'never' }));
}

/**
 * Converts a local start to a `Temporal.ZonedDateTime` at the instant that the calculator derives: a skipped wall time
 * moves forward by the gap, a repeated one means the first (billing.md 3).
 * @throws RangeError or TypeError naming `start.date`, `start.time` or `start.timeZone`.
 */
export function toZonedDateTime(start: LocalStart, temporal: TemporalMakers): Temporal.ZonedDateTime {
  return zonedAt(resolveStart(start).instant, start.timeZone, temporal);
}

/**
 * Converts a `Temporal.ZonedDateTime` of any calendar to a local start: its date, wall time and zone id (billing.md 1).
 * @throws RangeError unless it is a whole minute between 1900 and 2200 in a named zone and, where its wall time happens
 * twice, the first: a local start could not tell it apart (billing.md 3).
 */
export function fromZonedDateTime(zonedDateTime: Temporal.ZonedDateTime): LocalStart {
  const date = zonedDateTime.toPlainDate().toString({ calendarName: 'never' });
  const time = zonedDateTime.toPlainTime().toString();
  if (!time.endsWith(':00')) fail('zonedDateTime', 'a whole minute', time);
  const start = { date, time: time.slice(0, 5), timeZone: zonedDateTime.timeZoneId };
  if (resolveStart(start).instant !== zonedDateTime.toInstant().toString()) {
    fail('zonedDateTime', 'the first of two equal wall times', zonedDateTime.toString());
  }
  return Object.freeze(start);
}

/**
 * Converts the instant of an occurrence to a `Temporal.ZonedDateTime` in the schedule's zone (`anchor.timeZone`); where
 * a gap moved it, this is the time that the clock shows (billing.md 3).
 * @throws RangeError for an unknown zone.
 */
export function occurrenceToZonedDateTime(
  occurrence: Pick<Occurrence, 'instant'>,
  timeZone: string,
  temporal: TemporalMakers,
): Temporal.ZonedDateTime {
  return zonedAt(occurrence.instant, timeZone, temporal);
}
