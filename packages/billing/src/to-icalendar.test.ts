import { describe, it } from 'node:test';
import { assert } from 'chai';
import ICAL from 'ical.js';
import { createSchedule, type Occurrence } from './index.ts';
import { type CalendarDetails, toICalendar } from './files.ts';

const schedule = createSchedule({
  anchor: { date: '2026-01-31', time: '23:30', timeZone: 'America/Los_Angeles' },
  frequency: 'monthly',
  duration: { months: 3 },
  paymentTermsDays: 14,
});
const details: CalendarDetails = {
  uid: 'FERN-00001@dealer.example',
  writtenAt: '2026-01-05T09:00:00Z',
  title: ({ index }: Occurrence) => `Bill ${index + 1}`,
};

/** What another reader of such files finds in it. */
const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, days: [startDate.toString(), endDate.toString()], isDate: startDate.isDate };
  });

const write = (bad: object) => () => toICalendar(schedule, { ...details, ...bad });

describe('a schedule as a calendar file', () => {
  it('has an all-day event for each bill on its due date', () => {
    assert.deepEqual(eventsOf(toICalendar(schedule, details)), [
      { uid: '0-FERN-00001@dealer.example', summary: 'Bill 1', days: ['2026-02-14', '2026-02-15'], isDate: true },
      { uid: '1-FERN-00001@dealer.example', summary: 'Bill 2', days: ['2026-03-14', '2026-03-15'], isDate: true },
      { uid: '2-FERN-00001@dealer.example', summary: 'Bill 3', days: ['2026-04-14', '2026-04-15'], isDate: true },
    ]);
  });

  it('has them on the dates of issue when asked', () => {
    const days = eventsOf(toICalendar(schedule, { ...details, on: 'date' })).map(({ days: [day] }) => day);
    assert.deepEqual(days, ['2026-01-31', '2026-02-28', '2026-03-31']);
  });

  it('keeps every character of a title, in lines of at most 75 octets that end in CRLF', () => {
    const title = `Rate für “Müller, Söhne; Co\\KG”\nحجز 🚗 ${'ü'.repeat(80)}`;
    const file = toICalendar(schedule, { ...details, title: () => title });
    for (const event of eventsOf(file)) assert.equal(event.summary, title);
    const lines = file.split('\r\n');
    assert.equal(lines.pop(), '');
    assert.notMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
    const octets = new TextEncoder();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (const line of lines) {
      const bytes = octets.encode(line);
      assert.isAtMost(bytes.length, 75);
      assert.equal(decoder.decode(bytes), line);
    }
  });

  it('is refused with the field named when its details are bad', () => {
    assert.throws(write({ uid: '' }), RangeError, 'uid: expected a name that is not empty, got ""');
    assert.throws(write({ writtenAt: 'now' }), RangeError, 'writtenAt: expected an instant');
    assert.throws(write({ title: () => 7 }), TypeError, 'title: expected a text, got 7');
    assert.throws(write({ title: 'Bill' }), TypeError, 'title: expected a function, got "Bill"');
    assert.throws(write({ on: 'instant' }), RangeError, 'on: expected dueDate or date, got "instant"');
    assert.throws(() => toICalendar(JSON.parse('{}'), details), TypeError, 'schedule: expected a schedule that');
    assert.throws(() => toICalendar(schedule, null as never), TypeError, 'details: expected an object, got null');
  });
});
