import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, type Duration, type Frequency, type Occurrence } from './index.ts';

const london = (date: string) => ({ date, time: '10:00', timeZone: 'Europe/London' });

const make = (date: string, frequency: Frequency, duration: Duration) =>
  createSchedule({ anchor: london(date), frequency, duration });

const codes = ({ reasons }: Occurrence) => reasons.map(({ code }) => code);

describe('the overrun of a schedule', () => {
  it('goes on after a whole last period on the anniversaries', () => {
    const schedule = make('2026-01-31', 'monthly', { months: 1 });
    const next = schedule.occurrence(1, { overrun: true });
    assert.deepEqual(next.period, ['2026-02-28', '2026-03-31']);
    assert.deepEqual(next.reasons, [{ code: 'clamped', wanted: 31, last: 28 }, { code: 'overrun' }]);
    assert.isUndefined(next.stub);
    assert.deepEqual(schedule.occurrence(2, { overrun: true }).period, ['2026-03-31', '2026-04-30']);
  });

  it('goes on after a cut stub with its remainder', () => {
    const schedule = make('2026-01-15', 'monthly', { days: 80 });
    assert.deepEqual(schedule.occurrence(2).stub, { days: 21, of: 31 });
    const remainder = schedule.occurrence(3, { overrun: true });
    assert.deepEqual(remainder.period, ['2026-04-05', '2026-04-15']);
    assert.equal(remainder.instant, '2026-04-05T09:00:00Z');
    assert.deepEqual(remainder.stub, { days: 10, of: 31 });
    assert.deepEqual(codes(remainder), ['stub', 'overrun']);
    const whole = schedule.occurrence(4, { overrun: true });
    assert.deepEqual(whole.period, ['2026-04-15', '2026-05-15']);
    assert.deepEqual(codes(whole), ['overrun']);
    assert.isUndefined(whole.stub);
  });

  it('does not call the remainder of a stub clamped', () => {
    const remainder = make('2026-01-31', 'monthly', { days: 45 }).occurrence(2, { overrun: true });
    assert.equal(remainder.date, '2026-03-17');
    assert.deepEqual(codes(remainder), ['stub', 'overrun']);
  });

  it('stops at its count unless asked to go on', () => {
    const schedule = make('2026-01-15', 'monthly', { months: 3 });
    assert.throws(() => schedule.occurrence(3), RangeError, 'index: expected a safe integer from 0 to 2, got 3');
    assert.throws(() => schedule.occurrence(-1, { overrun: true }), RangeError, 'index: ');
    assert.throws(() => schedule.occurrence(0.5), RangeError, 'index: ');
    assert.throws(() => schedule.occurrence(Number.NaN), RangeError, 'index: ');
    assert.throws(() => schedule.occurrence('0' as unknown as number), TypeError, 'index: ');
    assert.throws(() => schedule.occurrence(Number.MAX_SAFE_INTEGER, { overrun: true }), RangeError, 'index: ');
  });
});
