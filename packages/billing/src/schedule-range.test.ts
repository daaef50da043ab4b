import { describe, it } from 'node:test';
import { assert } from 'chai';
import { addDays, createSchedule, daysBetween, type Duration, type Frequency, type ScheduleTerms } from './index.ts';

const london = (date: string) => ({ date, time: '10:00', timeZone: 'Europe/London' });

const make = (date: string, frequency: Frequency, duration: Duration, rest: Partial<ScheduleTerms> = {}) =>
  createSchedule({ anchor: london(date), frequency, duration, ...rest });

describe('the years and indices of a schedule', () => {
  it('covers three centuries without listing them', () => {
    const schedule = make('1900-01-01', 'weekly', { until: '2200-12-31' });
    assert.equal(schedule.count, 15_706);
    assert.equal(schedule.occurrence(15_000).date, addDays('1900-01-01', 105_000));
    assert.equal(schedule.indexAt('2100-06-01T00:00:00Z'), Math.floor(daysBetween('1900-01-01', '2100-06-01') / 7));
    const january = schedule.between('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z').map(({ date }) => date);
    assert.deepEqual(january, ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26']);
  });

  it('reaches the last day of the years allowed and not past it', () => {
    assert.equal(make('2200-11-30', 'monthly', { until: '2200-12-31' }).count, 2);
    assert.throws(() => make('2200-12-01', 'monthly', { months: 1 }), RangeError, 'duration: ');
    assert.throws(
      () => make('2200-11-01', 'monthly', { months: 1 }, { paymentTermsDays: 31 }),
      RangeError,
      'paymentTermsDays: ',
    );
    assert.throws(() => make('2026-01-01', 'weekly', { days: 1e15 }), RangeError, 'duration.days: ');
  });

  it('has two occurrences at one instant only where the zone skips the whole day of the stub', () => {
    const anchor = { date: '2011-12-23', time: '10:00', timeZone: 'Pacific/Apia' };
    const schedule = createSchedule({ anchor, frequency: 'weekly', duration: { days: 8 } });
    assert.deepEqual(schedule.occurrence(1).period, ['2011-12-30', '2011-12-31']);
    assert.equal(schedule.occurrence(1).instant, schedule.end.instant);
    assert.equal(schedule.indexAt(schedule.end.instant), 2);
  });

  it('the end of a term just past a short month has the index count', () => {
    for (const days of [27, 28, 29, 59, 60, 91]) {
      const schedule = make('2026-02-01', 'monthly', { days });
      assert.equal(schedule.indexAt(schedule.end.instant), schedule.count);
      assert.lengthOf(schedule.between('2026-02-01T00:00:00Z', '2200-01-01T00:00:00Z'), schedule.count);
    }
  });
});
