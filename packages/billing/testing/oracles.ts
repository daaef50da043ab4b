import { parseDate, parseTime, toCalendarDateTime } from '@internationalized/date';
import { LocalDate, LocalTime, ZoneId } from '@js-joda/core';
import '@js-joda/timezone';
import { Temporal as platform } from 'temporal-polyfill';
import { Temporal as polyfill } from 'temporal-polyfill/implementation';
import type { LocalStart } from '../src/index.ts';
import { agreesAround } from './joda-zone-data.ts';

/** A calendar that is not ours: dates counted from an anchor, and the instant of a wall time, the zone attached last. */
export interface Oracle {
  readonly name: string;
  readonly plus: (date: string, n: number, unit: 'months' | 'weeks' | 'days') => string;
  /** The instant `YYYY-MM-DDTHH:MM:SSZ`; nothing where the calendar has other zone data than the platform. */
  readonly instant: (start: LocalStart) => string | undefined;
}

const ofTemporal = (name: string, temporal: typeof polyfill): Oracle => ({
  name,
  plus: (date, n, unit) =>
    temporal.PlainDate.from(date)
      .add({ [unit]: n })
      .toString(),
  instant: ({ date, time, timeZone }) =>
    temporal.PlainDate.from(date).toZonedDateTime({ plainTime: time, timeZone }).toInstant().toString(),
});

const joda: Oracle = {
  name: 'js-joda',
  plus: (given, n, unit) => {
    const date = LocalDate.parse(given);
    const sum = { months: date.plusMonths(n), weeks: date.plusWeeks(n), days: date.plusDays(n) }[unit];
    return sum.toString();
  },
  instant: ({ date, time, timeZone }) => {
    const zoned = LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(ZoneId.of(timeZone));
    return agreesAround(date, timeZone) ? secondsText(zoned.toInstant().toEpochMilli()) : undefined;
  },
};

const internationalized: Oracle = {
  name: '@internationalized/date',
  plus: (date, n, unit) =>
    parseDate(date)
      .add({ [unit]: n })
      .toString(),
  instant: ({ date, time, timeZone }) =>
    secondsText(toCalendarDateTime(parseDate(date), parseTime(time)).toDate(timeZone, 'compatible').getTime()),
};

const secondsText = (ms: number) => `${new Date(ms).toJSON().slice(0, 19)}Z`;

/** Three independent calendars; Temporal also as the platform has it, where it does. */
export const oracles: readonly Oracle[] = [
  ofTemporal('temporal-polyfill', polyfill),
  ...(platform === polyfill ? [] : [ofTemporal("the platform's Temporal", platform)]),
  joda,
  internationalized,
];
