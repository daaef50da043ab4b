import { fields, freeze } from './check.ts';
import { DAY, dayOf, localDate } from './calendar-date.ts';
import { instantText, momentOf, timeOf, wallText, wallTime } from './instant.ts';
import { zoneId, zoneOf } from './time-zone.ts';

/** A start in local terms: date `YYYY-MM-DD`, wall time `HH:MM`, IANA zone, kept as given (billing.md 1). */
export interface LocalStart {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
}

/**
 * Where a local start lies: `instant` in UTC (`YYYY-MM-DDTHH:MM:SSZ`); `shifted` when the clock skips its wall time,
 * with the length of the gap and the wall time that the clock shows instead (`YYYY-MM-DDTHH:MM`); `repeated` when
 * the wall time happens twice and the first was taken (billing.md 3).
 * `minutes` is whole but for a few clock changes long ago that were counted in seconds.
 */
export interface ResolvedStart {
  readonly instant: string;
  readonly shifted?: { readonly minutes: number; readonly wallTime: string };
  readonly repeated?: true;
}

/**
 * A reader of a local start.
 * @throws RangeError or TypeError naming date, time or zone.
 */
export const localStart = fields({ date: localDate, time: wallTime, timeZone: zoneId });

/** Resolves a local start that is known to be right. */
export const resolveKnown = ({ date, time, timeZone }: LocalStart): ResolvedStart => {
  const [offsetAt, offsetOn] = zoneOf(timeZone);
  const day = dayOf(date);
  const wall = day * DAY + timeOf(time);
  // Midnights in UTC between which the instant lies in any zone. No zone changes its clock twice within three days.
  const [before, after] = [offsetOn(day - 1), offsetOn(day + 2)];
  const fitting = before === after ? [before] : [before, after].filter((offset) => offsetAt(wall - offset) === offset);
  const [offset = before] = fitting;
  const shift = fitting.length ? 0 : after - before;
  return freeze({
    instant: instantText(wall - offset),
    ...(shift && { shifted: freeze({ minutes: shift / 60_000, wallTime: wallText(wall + shift) }) }),
    ...(fitting.length > 1 && { repeated: true }),
  });
};

/**
 * Resolves a local start to its instant and says whether the clock skips or repeats that wall time (billing.md 3).
 * Takes and gives the shapes of `LocalStart` and `ResolvedStart`.
 * @throws RangeError or TypeError naming `date`, `time` or `timeZone`; a skipped time is no error.
 */
export function resolveStart(start: LocalStart): ResolvedStart {
  return resolveKnown(localStart('start', start));
}

/**
 * Tells the local date `YYYY-MM-DD` and wall time `HH:MM` of an instant in a zone, seconds cut off (billing.md 1).
 * `instant` is UTC, `YYYY-MM-DDTHH:MM:SSZ`, a fraction of a second is allowed.
 * @throws RangeError for an impossible instant or an unknown zone, TypeError for what is no string.
 */
export function localAt(instant: string, timeZone: string): { readonly date: string; readonly time: string } {
  const ms = momentOf('instant', instant);
  const [offsetAt] = zoneOf(zoneId('timeZone', timeZone));
  const wall = wallText(ms + offsetAt(ms));
  return freeze({ date: wall.slice(0, 10), time: wall.slice(11) });
}
