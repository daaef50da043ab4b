import { DAY, dayOf } from './calendar-date.ts';
import { read } from './check.ts';
import { frozen } from './frozen.ts';
import { instantText, secondsOf, timeOf, wallText } from './instant.ts';
import { type Clock, clockOf, resolveWall } from './time-zone.ts';

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

/** A start that is known to be right: a copy of it, its day, its time of day in seconds, the clock of its zone. */
export type KnownStart = readonly [start: LocalStart, day: number, time: number, clock: Clock];

/** Date and time of a wall time `YYYY-MM-DDTHH:MM`. */
const halves = (wall: string) => ({ date: wall.slice(0, 10), time: wall.slice(11) });

/**
 * A reader of a local start.
 * @throws RangeError or TypeError naming date, time or zone.
 */
export const readStart = (field: string, value: unknown): KnownStart => {
  const known = read(field, value, { date: dayOf, time: timeOf, timeZone: clockOf });
  const { date: day, time } = known;
  const [clock, timeZone] = known.timeZone;
  return [{ ...halves(wallText(day * DAY + time)), timeZone }, day, time, clock];
};

/**
 * Resolves a local start to its instant and says whether the clock skips or repeats that wall time (billing.md 3).
 * Takes and gives the shapes of `LocalStart` and `ResolvedStart`.
 * @throws RangeError or TypeError naming `date`, `time` or `timeZone`; a skipped time is no error.
 */
export function resolveStart(start: LocalStart): ResolvedStart {
  const [, day, time, clock] = readStart('start', start);
  const wall = day * DAY + time;
  const [seconds, shift, repeated] = resolveWall(clock, wall);
  return frozen({
    instant: instantText(seconds),
    ...(shift && { shifted: { minutes: shift / 60, wallTime: wallText(wall + shift) } }),
    ...(repeated && { repeated }),
  });
}

/**
 * Tells the local date `YYYY-MM-DD` and wall time `HH:MM` of an instant in a zone, seconds cut off (billing.md 1).
 * `instant` is UTC, `YYYY-MM-DDTHH:MM:SSZ`, a fraction of a second is allowed.
 * @throws RangeError for an impossible instant or an unknown zone, TypeError for what is no string.
 */
export function localAt(instant: string, timeZone: string): { readonly date: string; readonly time: string } {
  const [clock] = clockOf('timeZone', timeZone);
  return frozen(halves(wallText(clock(Math.floor(secondsOf('instant', instant))))));
}
