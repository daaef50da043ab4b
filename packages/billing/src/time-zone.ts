import { DAY } from './calendar-date.ts';
import { readText } from './check.ts';

/** The wall clock of a zone: seconds since 1970 in, seconds on the clock out. */
export type Clock = (seconds: number) => number;

const clocks = new Map<string, Clock>();

const makeClock = (timeZone: string): Clock => {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (seconds) => {
    // Such as GMT, GMT-03:30 or, long ago, GMT+05:21:10.
    const [, sign = '', hours = 0, minutes = 0, rest = 0] =
      /GMT(.)(\d+):(\d+):?(\d*)/.exec(format.format(seconds * 1000)) ?? [];
    return seconds + Number(`${sign}1`) * (+hours * 3600 + +minutes * 60 + +rest);
  };
};

/**
 * A reader of an IANA time zone: its wall clock, made once per zone, and its id as given.
 * @throws RangeError for a zone that the host does not know, TypeError for what is no string.
 */
export const clockOf = (field: string, timeZone: unknown): readonly [clock: Clock, timeZone: string] =>
  // Offsets such as +01:00 are no zones, and folding letters beyond ASCII would let wrong ids in.
  readText(field, timeZone, 'an IANA time zone', /^[A-Za-z][\w+/-]*$/, ([id]) => {
    const key = id.toLowerCase();
    try {
      const clock = clocks.get(key) ?? makeClock(id);
      clocks.set(key, clock);
      return [clock, id];
    } catch {
      return null; // the host's message does not name the field
    }
  });

/**
 * Where a wall time lies (billing.md 3), all in seconds: its instant, by how much a gap moved it forward,
 * and whether it happens twice (then the instant is the first).
 */
export const resolveWall = (
  clock: Clock,
  wall: number,
): readonly [seconds: number, shift: number, repeated: boolean] => {
  // A day before and after lie beyond any one clock change, also one that skips a whole day.
  const before = clock(wall - DAY) + DAY - wall;
  const after = clock(wall + DAY) - DAY - wall;
  if (before === after) return [wall - before, 0, false];
  const [first = before, second = first] = [Math.max(before, after), Math.min(before, after)].filter(
    (offset) => clock(wall - offset) === wall,
  );
  return [wall - first, clock(wall - first) - wall, second < first];
};
