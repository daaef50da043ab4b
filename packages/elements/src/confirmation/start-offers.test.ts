import { canSend } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import type { StartRules } from '../shared/calendar/start-rules.ts';
import { startOffers } from './start-offers.ts';

const timeZone = 'Europe/London';
const location = { id: '', name: '', timeZone, openingHours: null, closedDates: [] };
const rules = (now: string): StartRules => ({
  location,
  stepMinutes: 15,
  now,
  refusal: (start) => {
    const decision = canSend('approved', 'reapprove', { start, location, now });
    return decision.allowed ? undefined : decision.refusal;
  },
});
const dates = (from: { date: string; time: string }, now: string, withNextMonth = true): string[] =>
  startOffers({ ...from, timeZone }, rules(now), withNextMonth).map(({ start }) => start.date);

describe('starts that are offered beside the calendar', () => {
  it('follow the one that stands: a day, next Monday, a week, the first of the next month', () => {
    assert.deepEqual(dates({ date: '2026-06-10', time: '09:00' }, '2026-06-03T13:10:00Z'), [
      '2026-06-11',
      '2026-06-15',
      '2026-06-17',
      '2026-07-01',
    ]);
  });

  it('are each there once: a week after a Monday is the next Monday, the day after a Sunday too', () => {
    const now = '2026-06-03T13:10:00Z';
    assert.deepEqual(dates({ date: '2026-06-15', time: '09:00' }, now, false), ['2026-06-16', '2026-06-22']);
    assert.deepEqual(dates({ date: '2026-06-14', time: '09:00' }, now, false), ['2026-06-15', '2026-06-21']);
  });

  it('follow today where that one has passed, at the same time of day', () => {
    const now = '2026-08-20T13:10:00Z';
    const offers = startOffers({ date: '2026-06-10', time: '09:00', timeZone }, rules(now), true);
    assert.deepEqual(offers[0], { start: { date: '2026-08-21', time: '09:00', timeZone }, text: 'offer_day' });
  });

  it('leave out a time that the clock skips', () => {
    const offered = dates({ date: '2026-03-28', time: '01:30' }, '2026-03-20T09:00:00Z');
    assert.notInclude(offered, '2026-03-29');
    assert.include(offered, '2026-03-30');
  });

  it('know the first of the month after any day', () => {
    const now = '2026-01-01T09:00:00Z';
    for (const [date, first] of [
      ['2026-01-31', '2026-02-01'],
      ['2026-12-15', '2027-01-01'],
      ['2028-02-29', '2028-03-01'],
    ])
      assert.include(dates({ date: date ?? '', time: '10:00' }, now), first);
  });
});
