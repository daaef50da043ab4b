import type { Temporal } from 'temporal-polyfill';
import { localDate } from './calendar-date.ts';
import { asText, fail, fields, type Reader } from './check.ts';
import { momentOf } from './instant.ts';
import { type LocalStart, localStart, resolveKnown, resolveStart } from './local-start.ts';
import type { Occurrence } from './occurrence.ts';
import { zoneId } from './time-zone.ts';

/**
 * The part of Temporal that makes values: pass `globalThis.Temporal` where the platform has it, else `Temporal` from
 * `temporal-polyfill`. It is passed in, so nothing loads a polyfill unasked, both kinds work side by side, and no
 * global is read. Converters to our strings need none: they ask the given value.
 */
export type TemporalMakers = Pick<typeof Temporal, 'Instant' | 'PlainDate'>;

/** A reader of what makes Temporal's values. */
const makers: Reader<TemporalMakers> = (field, value) => {
  const given = value as Partial<TemporalMakers> | null | undefined; // or anything else, which makes nothing
  return typeof given?.PlainDate?.from === 'function' && typeof given.Instant?.from === 'function'
    ? (value as TemporalMakers)
    : fail(field, 'Temporal, of the platform or of temporal-polyfill', value, '');
};

/** A reader of one kind of Temporal's values, of the platform or of the polyfill. */
const temporalValue =
  <T extends object>(kind: 'PlainDate' | 'ZonedDateTime'): Reader<T> =>
  (field, value) =>
    Object(value)[Symbol.toStringTag] === `Temporal.${kind}`
      ? (value as T) // by its tag
      : fail(field, `a Temporal.${kind}`, value, '');

const plainDateValue = temporalValue<Temporal.PlainDate>('PlainDate');
const zonedValue = temporalValue<Temporal.ZonedDateTime>('ZonedDateTime');
const occurrenceAt = fields({ instant: asText(momentOf) });

const zonedAt = (instant: string, timeZone: string, temporal: TemporalMakers): Temporal.ZonedDateTime =>
  temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/**
 * Converts a local date `YYYY-MM-DD` to a `Temporal.PlainDate` (billing.md "Public shape").
 * @throws RangeError for an impossible date or one outside 1900–2200, TypeError for what is no string.
 */
export function toPlainDate(date: string, temporal: TemporalMakers): Temporal.PlainDate {
  return makers('temporal', temporal).PlainDate.from(localDate('date', date));
}

/**
 * Converts a `Temporal.PlainDate` of any calendar to a local date `YYYY-MM-DD` (billing.md "Public shape").
 * @throws RangeError for a date outside 1900–2200.
 */
export function fromPlainDate(plainDate: Temporal.PlainDate): string {
  return localDate('date', plainDateValue('date', plainDate).toString({ calendarName: 'never' }));
}

/**
 * Converts a local start to a `Temporal.ZonedDateTime` at the instant that the calculator derives: a skipped wall time
 * moves forward by the gap, a repeated one means the first (billing.md 3).
 * @throws RangeError or TypeError naming `start.date`, `start.time` or `start.timeZone`.
 */
export function toZonedDateTime(start: LocalStart, temporal: TemporalMakers): Temporal.ZonedDateTime {
  const known = localStart('start', start);
  return zonedAt(resolveKnown(known).instant, known.timeZone, makers('temporal', temporal));
}

/**
 * Converts a `Temporal.ZonedDateTime` of any calendar to a local start: its date, wall time and zone id (billing.md 1).
 * @throws RangeError unless it is a whole minute between 1900 and 2200 in a named zone and, where its wall time happens
 * twice, the first: a local start could not tell it apart (billing.md 3).
 */
export function fromZonedDateTime(zonedDateTime: Temporal.ZonedDateTime): LocalStart {
  const given = zonedValue('zonedDateTime', zonedDateTime);
  const date = given.toPlainDate().toString({ calendarName: 'never' });
  const time = given.toPlainTime().toString();
  if (!time.endsWith(':00')) fail('zonedDateTime', 'a whole minute', time);
  const start = { date, time: time.slice(0, 5), timeZone: given.timeZoneId };
  if (resolveStart(start).instant !== given.toInstant().toString()) {
    fail('zonedDateTime', 'the first of two equal wall times', given.toString());
  }
  return Object.freeze(start);
}

/**
 * Converts the instant of an occurrence to a `Temporal.ZonedDateTime` in the schedule's zone (`anchor.timeZone`); where
 * a gap moved it, this is the time that the clock shows (billing.md 3).
 * @throws RangeError for an unknown zone or an impossible instant, TypeError for what is none or no Temporal.
 */
export function occurrenceToZonedDateTime(
  occurrence: Pick<Occurrence, 'instant'>,
  timeZone: string,
  temporal: TemporalMakers,
): Temporal.ZonedDateTime {
  const { instant } = occurrenceAt('occurrence', occurrence);
  return zonedAt(instant, zoneId('timeZone', timeZone), makers('temporal', temporal));
}
