import { assert } from 'chai';
import { describe, it } from 'node:test';
import { openingHoursOn, weekdayOf } from './opening-hours.ts';

const monday = { weekday: 1, opens: '08:00', closes: '12:00' };
const afternoon = { weekday: 1, opens: '14:00', closes: '18:00' };
const sunday = { weekday: 7, opens: '10:00', closes: '11:00' };

describe('weekdayOf', () => {
  for (const [date, weekday] of [
    ['1970-01-01', 4],
    ['1969-12-29', 1],
    ['1900-01-01', 1],
    ['2026-03-01', 7],
    ['2028-02-29', 2],
  ] as const) {
    it(`${date} is weekday ${weekday}`, () => assert.equal(weekdayOf(date), weekday));
  }
});

describe('openingHoursOn', () => {
  const location = { openingHours: [afternoon, monday, sunday], closedDates: ['2026-03-09'] };
  it("answers that day's hours in their order", () => {
    assert.deepEqual(openingHoursOn(location, '2026-03-02'), [monday, afternoon]);
    assert.deepEqual(openingHoursOn(location, '2026-03-01'), [sunday]);
  });
  it('answers none on a weekday without hours and on a closed date', () => {
    assert.deepEqual(openingHoursOn(location, '2026-03-03'), []);
    assert.deepEqual(openingHoursOn(location, '2026-03-09'), []);
  });
  it('answers "always" where no hours are kept, but not on a closed date', () => {
    const always = { ...location, openingHours: null };
    assert.equal(openingHoursOn(always, '2026-03-03'), 'always');
    assert.deepEqual(openingHoursOn(always, '2026-03-09'), []);
  });
});
