import { ZoneId } from '@js-joda/core';
import '@js-joda/timezone';
import { Temporal } from 'temporal-polyfill/implementation';
import { memo } from '../src/memo.ts';

const HALF_HOUR = 1800_000;
const DAY = 48 * HALF_HOUR;

const zoneOf = memo((timeZone: string) => ZoneId.of(timeZone));

const byJoda = (ms: number, timeZone: string): number => zoneOf(timeZone).rules().offsetOfEpochMilli(ms).totalSeconds();

const byPlatform = (ms: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e9;

/**
 * Whether js-joda and the platform have the same clock over the three days around a local date. js-joda brings the data
 * of its own release, the platform those of its own, and between releases rules change, also of the past: a
 * difference of instants then says nothing about either calculator.
 */
export const agreesAround = (date: string, timeZone: string): boolean => {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const agrees = (ms: number) => byJoda(ms, timeZone) === byPlatform(ms, timeZone);
  const [from, to] = [noon - 1.5 * DAY, noon + 1.5 * DAY];
  if (!agrees(from) || !agrees(to)) return false;
  if (byJoda(from, timeZone) === byJoda(to, timeZone)) return true;
  // The clock changes: at the same time in both?
  for (let ms = from; ms < to; ms += HALF_HOUR) if (!agrees(ms) || !agrees(ms - 1)) return false;
  return true;
};
