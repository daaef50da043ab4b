import { DAY } from './calendar-date.ts';
import { text } from './check.ts';
import { timeOf } from './instant.ts';
import { memo } from './memo.ts';

const makeZone = memo((timeZone: string) => {
  const format = new Intl.DateTimeFormat('en', { timeZone, minute: 'numeric', timeZoneName: 'longOffset' });
  /** How far the clock is ahead of UTC at an instant, both in milliseconds. */
  const offsetAt = (ms: number): number => {
    // Such as GMT, GMT-03:30 or, long ago, GMT+05:21:10.
    const [, sign = '', time = '00:00'] = format.format(ms).split(/GMT(.)/);
    return Number(sign + timeOf(time));
  };
  return [offsetAt, memo((day: number) => offsetAt(day * DAY))] as const;
});

/** The clock of a zone that is known to exist, made once; letters may be of either case. */
export const zoneOf = (timeZone: string) => makeZone(timeZone.toLowerCase());

/**
 * A reader of an IANA time zone.
 * @throws RangeError for a zone that the host does not know, TypeError for what is no string.
 */
export const zoneId = text('an IANA time zone', (timeZone) => {
  try {
    // Offsets such as +01:00 are no zones, and folding letters beyond ASCII would let wrong ids in.
    return /^[a-z][\w+/-]*$/i.test(timeZone) && zoneOf(timeZone);
  } catch {
    return false; // the host's message does not name the field
  }
});
