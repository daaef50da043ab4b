import { addDays } from './calendar-date.ts';
import { fail, fields, oneOf, optional, type Reader, text } from './check.ts';
import { instantText, momentOf } from './instant.ts';
import type { Occurrence } from './occurrence.ts';
import { readSchedule, type Schedule } from './schedule.ts';

/**
 * What a calendar file says beside the dates: `uid` tells the events of this schedule from all others and stays the same
 * when the file is written again; `writtenAt` is the UTC instant of writing; `title` names an event, in the reader's
 * language; `on` is the day that an event lies on, the due date (default) or the date of issue.
 */
export interface CalendarDetails {
  readonly uid: string;
  readonly writtenAt: string;
  readonly title: (occurrence: Occurrence) => string;
  readonly on?: 'dueDate' | 'date';
}

const namer: Reader<CalendarDetails['title']> = (field, value) =>
  typeof value === 'function'
    ? (value as CalendarDetails['title']) // what it gives is checked
    : fail(field, 'a function', value, '');

const escaped = (value: string): string => value.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n|\r/g, '\\n');

/** A content line in pieces of at most 75 octets, none cut inside a character (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let octets = 0;
  let written = '';
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > 75) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += length;
  }
  return `${written}\r\n`;
};

const compact = (iso: string): string => iso.replaceAll(/[-:]/g, '');

/**
 * Writes the bills of a schedule's term as an iCalendar file (RFC 5545): an all-day event for each, which takes no time,
 * since due dates are local dates without a clock (billing.md 7).
 * @throws RangeError or TypeError for an empty `uid`, an impossible `writtenAt`, or a title that is no string.
 */
export function toICalendar(schedule: Schedule, details: CalendarDetails): string {
  const { uid, writtenAt, title, on } = fields({
    uid: text('a name that is not empty', (given) => given),
    writtenAt: momentOf,
    title: namer,
    on: optional(oneOf('dueDate', 'date'), 'dueDate' as const),
  })('details', details);
  const stamp = compact(instantText(0, Math.floor(writtenAt)));
  const events = Array.from(readSchedule('schedule', schedule), (occurrence) => {
    const summary: unknown = title(occurrence);
    const day = occurrence[on];
    return [
      'BEGIN:VEVENT',
      `UID:${escaped(`${occurrence.index}-${uid}`)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(typeof summary === 'string' ? summary : fail('title', 'a text', summary))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Keyturn//Billing//EN', ...events.flat(), 'END:VCALENDAR'];
  return lines.map(folded).join('');
}
