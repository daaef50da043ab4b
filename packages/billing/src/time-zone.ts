import { DAY } from './calendar-date.ts';
import { text } from './check.ts';
import { timeOf } from './instant.ts';
import { intMemo } from './int-memo.ts';
import { memo } from './memo.ts';

/**
 * The clock of the days around a day: how many seconds it is ahead of UTC `before` and `after` it changes, and `at` how many
 * seconds from the start of that day in UTC it does. Where it does not change, both are the same.
 */
export interface ClockChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Tells of a day the one change in the three days around it, in UTC: each instant of that local date lies in these. */
export type Clock = (day: number) => ClockChange;

const steady = memo((offset: number): ClockChange => ({ at: 0, before: offset, after: offset }));

// Probed from `Intl` in windows of three days, in which no zone changes its clock twice (in a week Gaza's did), and only
// for days that are asked for. The platform extends its rules beyond the years it lists, so there is no horizon here.
const makeClock = memo((timeZone: string): Clock => {
  const format = new Intl.DateTimeFormat('en', { timeZone, minute: 'numeric', timeZoneName: 'longOffset' });
  return intMemo((day) => {
    const offsetAt = (seconds: number): number => {
      // Such as GMT, GMT-03:30 or, long ago, GMT+05:21:10.
      const [, sign = '', time = '00:00'] = format.format((day * DAY + seconds) * 1000).split(/GMT(.)/);
      return Number(sign + timeOf(time));
    };
    let [from, at] = [-DAY, 2 * DAY];
    const [before, after] = [offsetAt(from), offsetAt(at)];
    if (before === after) return steady(before);
    while (at - from > 1) {
      const middle = (from + at) >> 1;
      if (offsetAt(middle) === before) from = middle;
      else at = middle;
    }
    return { at, before, after };
  });
});

/** The clock of a zone that is known to exist, made once; letters may be of either case. */
export const clockOf = memo((timeZone: string) => makeClock(timeZone.toLowerCase()));

/**
 * A reader of an IANA time zone.
 * @throws RangeError for a zone that the host does not know, TypeError for what is no string.
 */
export const zoneId = text(
  'an IANA time zone',
  memo((timeZone) => {
    try {
      // Offsets such as +01:00 are no zones, and folding letters beyond ASCII would let wrong ids in.
      return /^[a-z][\w+/-]*$/i.test(timeZone) && clockOf(timeZone);
    } catch {
      return false; // the host's message does not name the field
    }
  }),
);
