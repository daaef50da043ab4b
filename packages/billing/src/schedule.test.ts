import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, type Duration, type Frequency } from './index.ts';

const london = (date: string, time = '10:00') => ({ date, time, timeZone: 'Europe/London' });

const make = (date: string, frequency: Frequency, duration: Duration) =>
  createSchedule({ anchor: london(date), frequency, duration });

describe('a schedule', () => {
  it('explains a clamped, a shifted, a repeated and a cut occurrence', () => {
    const shifted = createSchedule({
      anchor: london('2026-01-29', '01:30'),
      frequency: 'monthly',
      duration: { months: 3 },
    });
    assert.deepEqual(shifted.occurrence(2).reasons, [
      { code: 'shifted', minutes: 60, from: '2026-03-29T01:30', to: '2026-03-29T02:30' },
    ]);
    assert.deepEqual(shifted.occurrence(1).reasons, [{ code: 'clamped', wanted: 29, last: 28 }]);
    const repeated = createSchedule({
      anchor: london('2026-10-18', '01:30'),
      frequency: 'weekly',
      duration: { days: 10 },
    });
    assert.deepEqual(repeated.occurrence(1).reasons, [{ code: 'repeated' }, { code: 'stub', days: 3, of: 7 }]);
  });

  it('is frozen through and through', () => {
    const schedule = make('2026-01-31', 'weekly', { months: 1 });
    const parts = [schedule, schedule.anchor, schedule.duration, schedule.end, schedule.toJSON()];
    for (const part of parts) assert.isFrozen(part);
  });

  it('makes each occurrence anew, so that nobody can change what another reads', () => {
    const schedule = make('2026-01-31', 'monthly', { days: 40 });
    const untouched = JSON.stringify([...schedule]);
    for (const occurrence of [
      ...schedule,
      schedule.occurrence(0),
      ...schedule.between('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    ]) {
      for (const part of [...occurrence.reasons, occurrence.stub ?? {}, occurrence.period, occurrence])
        for (const key of Object.keys(part)) Reflect.set(part, key, 'changed');
    }
    for (const { reasons } of schedule) Reflect.set(reasons, 0, 'changed');
    assert.equal(JSON.stringify([...schedule]), untouched);
  });

  it('does not follow later changes of its terms', () => {
    const given = { anchor: london('2026-01-15'), frequency: 'monthly' as Frequency, duration: { months: 3 } };
    const schedule = createSchedule(given);
    given.anchor.date = '2030-01-01';
    given.duration.months = 99;
    given.frequency = 'weekly';
    assert.equal(schedule.count, 3);
    assert.equal(schedule.occurrence(1).date, '2026-02-15');
    assert.deepEqual(schedule.toJSON().duration, { months: 3 });
  });

  it('keeps the zone id as given', () => {
    const schedule = createSchedule({
      anchor: { ...london('2026-01-15'), timeZone: 'Asia/Calcutta' },
      frequency: 'weekly',
      duration: { weeks: 1 },
    });
    assert.equal(schedule.anchor.timeZone, 'Asia/Calcutta');
  });
});
