import { freeze, object, type Reader } from './check.ts';
import { DAY, dayOf, localDate } from './calendar-date.ts';
import { dayAt, instantText, momentOf, timeOf, wallText, wallTime } from './instant.ts';
import { type ClockChange, clockOf, zoneId } from './time-zone.ts';

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
export const localStart: Reader<LocalStart> = (path, value) => {
  // Written out, and not as `fields`, because a schedule is made for each row of a list.
  const { date, time, timeZone } = object(path, value);
  return freeze({
    date: localDate(`${path}.date`, date),
    time: wallTime(`${path}.time`, time),
    timeZone: zoneId(`${path}.timeZone`, timeZone),
  });
};

/**
 * Where a wall time of a day lies, in seconds from the start of that day in UTC; by how many seconds the clock skips it;
 * whether it is the first of two (billing.md 3).
 */
export const resolveWall = (time: number, { at, before, after }: ClockChange) => {
  const early = time - before;
  const late = time - after;
  const isLate = late >= at && early >= at;
  return {
    seconds: isLate ? late : early,
    shift: early >= at && late < at ? after - before : 0,
    repeated: early < at && late >= at,
  };
};

/** Resolves a local start that is known to be right. */
export const resolveKnown = (start: LocalStart): ResolvedStart => {
  const day = dayOf(start.date);
  const time = timeOf(start.time);
  const { seconds, shift, repeated } = resolveWall(time, clockOf(start.timeZone)(day));
  return freeze({
    instant: instantText(day, seconds),
    ...(shift && { shifted: freeze({ minutes: shift / 60, wallTime: wallText(day, time + shift) }) }),
    ...(repeated && { repeated }),
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
  const moment = Math.floor(momentOf('instant', instant));
  const day = dayAt(moment);
  const seconds = moment - day * DAY;
  const { at, before, after } = clockOf(zoneId('timeZone', timeZone))(day);
  const wall = wallText(day, seconds + (seconds < at ? before : after));
  return freeze({ date: wall.slice(0, 10), time: wall.slice(11) });
}
