import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import {
  addDays,
  assessDrift,
  createSchedule,
  daysBetween,
  type LocalStart,
  money,
  type PriceTerms,
  type ScheduleTerms,
} from './index.ts';
import { anyPrices, anyTerms, anyTime } from '../testing/arbitraries.ts';

const base: ScheduleTerms = {
  anchor: { date: '2026-06-01', time: '10:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { months: 3 },
  paymentTermsDays: 7,
};
const schedule = (rest: Partial<ScheduleTerms> = {}) => createSchedule({ ...base, ...rest });
const on = (date: string, time = '10:00'): LocalStart => ({ date, time, timeZone: 'Europe/London' });
const gbp = (amount: number) => money(amount, 'GBP');

const basket: PriceTerms = {
  currency: 'GBP',
  charges: [
    { id: 'package', kind: 'package', price: gbp(40000), basis: 'net', taxRate: '0.20' },
    { id: 'extra', kind: 'recurring', price: gbp(2000), basis: 'net', taxRate: '0.20' },
    { id: 'set-up', kind: 'fixed', price: gbp(9900), basis: 'net', taxRate: '0.20' },
    { id: 'deposit', kind: 'deposit', price: gbp(50000), basis: 'net', taxRate: '0.20' },
  ],
  vouchers: [],
};

describe('drift', () => {
  it('of approved 1 June, handed over 8 June: everything is seven days early', () => {
    const drift = assessDrift(schedule(), on('2026-06-08'), basket);
    assert.deepEqual(drift, {
      days: 7,
      minutes: 7 * 1440,
      rows: [
        {
          index: 0,
          date: '2026-06-01',
          reapprovedDate: '2026-06-08',
          issuedEarlyDays: 7,
          dueDate: '2026-06-08',
          collectedEarlyDays: 7,
          amount: gbp(112280), // with 118.80 of set-up and the deposit
          unusedDays: 7,
          unusedOf: 30,
          unusedAmount: gbp(11760), // of 504.00 a month, nothing of the set-up or the deposit
        },
        {
          index: 1,
          date: '2026-07-01',
          reapprovedDate: '2026-07-08',
          issuedEarlyDays: 7,
          dueDate: '2026-07-08',
          collectedEarlyDays: 7,
          amount: gbp(50400),
          unusedDays: 0,
          unusedOf: 31,
          unusedAmount: gbp(0),
        },
        {
          index: 2,
          date: '2026-08-01',
          reapprovedDate: '2026-08-08',
          issuedEarlyDays: 7,
          dueDate: '2026-08-08',
          collectedEarlyDays: 7,
          amount: gbp(50400),
          unusedDays: 0,
          unusedOf: 31,
          unusedAmount: gbp(0),
        },
      ],
      end: { approved: '2026-09-01', reapproved: '2026-09-08' },
      early: { bills: 3, days: 7, amount: gbp(213080) },
      unused: { days: 7, amount: gbp(11760) },
    });
  });

  it('over elapsed periods counts them whole and the running one in part', () => {
    const drift = assessDrift(schedule(), on('2026-08-11'), basket);
    assert.deepEqual(
      drift.rows.map(({ unusedDays, unusedOf, unusedAmount }) => [unusedDays, unusedOf, unusedAmount?.amount]),
      [
        [30, 30, 50400],
        [31, 31, 50400],
        [10, 31, 16258],
      ],
    );
    assert.deepEqual(drift.unused, { days: 71, amount: gbp(117058) });
  });

  it('past the end counts every day', () => {
    const drift = assessDrift(schedule(), on('2026-12-24'));
    assert.equal(drift.unused.days, daysBetween('2026-06-01', '2026-09-01'));
    assert.notProperty(drift.unused, 'amount');
    assert.notProperty(drift.rows[0], 'unusedAmount');
  });

  it('of an early handover is negative and leaves nothing unused', () => {
    const drift = assessDrift(schedule(), on('2026-05-30', '09:30'), basket);
    assert.equal(drift.days, -2);
    assert.equal(drift.minutes, -2 * 1440 - 30);
    assert.deepEqual(
      drift.rows.map(({ issuedEarlyDays, collectedEarlyDays }) => [issuedEarlyDays, collectedEarlyDays]),
      [
        [-2, -2],
        [-1, -1],
        [-2, -2],
      ],
    );
    assert.deepEqual(drift.unused, { days: 0, amount: gbp(0) });
    assert.deepEqual(drift.early, { bills: 0, days: 0, amount: gbp(0) });
  });

  it('of some hours is minutes and no days', () => {
    const drift = assessDrift(schedule(), on('2026-06-01', '16:45'));
    assert.equal(drift.days, 0);
    assert.equal(drift.minutes, 405);
    assert.equal(drift.unused.days, 0);
  });

  it('in minutes counts what passed, also over a clock change', () => {
    const spring = schedule({ anchor: on('2026-03-28', '12:00') });
    assert.equal(assessDrift(spring, on('2026-03-29', '12:00')).minutes, 23 * 60);
  });

  it('where clamping differs is not the same for each occurrence', () => {
    const drift = assessDrift(schedule({ anchor: on('2026-01-29') }), on('2026-01-31'));
    assert.deepEqual(
      drift.rows.map(({ issuedEarlyDays }) => issuedEarlyDays),
      [2, 0, 2],
    );
    assert.deepEqual(drift.early, { bills: 2, days: 2 });
  });

  it('keeps an end given by date, and counts the drift where a re-approval has no such occurrence', () => {
    const weekly = schedule({ frequency: 'weekly', duration: { until: '2026-06-22' } });
    const drift = assessDrift(weekly, on('2026-06-09'));
    assert.deepEqual(
      drift.rows.map(({ reapprovedDate, issuedEarlyDays }) => [reapprovedDate, issuedEarlyDays]),
      [
        ['2026-06-09', 8],
        ['2026-06-16', 8],
        [null, 8],
      ],
    );
    assert.deepEqual(drift.end, { approved: '2026-06-22', reapproved: '2026-06-22' });
    assert.throws(() => assessDrift(weekly, on('2026-06-22')), RangeError, 'duration: expected a date from ');
  });

  it('takes what a stub was billed for', () => {
    const short = schedule({ duration: { days: 40 } });
    const drift = assessDrift(short, on('2026-07-06'), basket);
    assert.deepEqual(
      drift.rows.map(({ unusedDays, unusedOf, unusedAmount }) => [unusedDays, unusedOf, unusedAmount?.amount]),
      [
        [30, 30, 50400],
        [5, 10, 8129], // half of 162.58
      ],
    );
  });

  it('refuses another zone and an impossible start', () => {
    const other = { ...on('2026-06-08'), timeZone: 'Europe/Paris' };
    assert.throws(
      () => assessDrift(schedule(), other),
      RangeError,
      'actualStart.timeZone: expected Europe/London, got "Europe/Paris"',
    );
    assert.throws(() => assessDrift(schedule(), on('2026-06-31')), RangeError, 'actualStart.date: ');
    assert.throws(
      () => assessDrift(schedule(), null as unknown as LocalStart),
      TypeError,
      'actualStart: expected an object',
    );
  });

  it('is frozen and JSON-safe', () => {
    const drift = assessDrift(schedule(), on('2026-06-08'), basket);
    for (const part of [drift, drift.rows, drift.rows[0], drift.end, drift.unused, drift.unused.amount])
      assert.isFrozen(part);
    assert.deepEqual<unknown>(JSON.parse(JSON.stringify(drift)), drift);
  });

  const drifting = fc.tuple(anyTerms, fc.integer({ min: -30, max: 200 }), anyTime).map(([given, days, time]) => ({
    given: 'until' in given.duration ? { ...given, duration: { months: 3 } } : given,
    actual: { ...given.anchor, date: addDays(given.anchor.date, days), time },
    days,
  }));

  it('has the unused days of the term before the handover, and the dates of a re-approval', () => {
    fc.assert(
      fc.property(drifting, anyPrices, ({ given, actual, days }, priceTerms) => {
        const approved = createSchedule(given);
        const reapproved = [...createSchedule({ ...given, anchor: actual })];
        const drift = assessDrift(approved, actual, priceTerms);
        assert.equal(drift.days, days);
        assert.lengthOf(drift.rows, approved.count);
        assert.equal(drift.unused.days, Math.max(0, Math.min(days, daysBetween(given.anchor.date, approved.end.date))));
        assert.equal(
          drift.unused.amount?.amount,
          drift.rows.reduce((sum, row) => sum + (row.unusedAmount?.amount ?? 0), 0),
        );
        for (const row of drift.rows) assert.equal(row.reapprovedDate, reapproved[row.index]?.date ?? null);
      }),
      { numRuns: 40 },
    );
  });

  it('of nothing is nothing', () => {
    fc.assert(
      fc.property(anyTerms, anyPrices, (given, priceTerms) => {
        const { days, minutes, rows, unused, end } = assessDrift(createSchedule(given), given.anchor, priceTerms);
        assert.deepEqual([days, minutes, unused.days, unused.amount?.amount], [0, 0, 0, 0]);
        assert.equal(end.approved, end.reapproved);
        for (const row of rows)
          assert.deepEqual([row.issuedEarlyDays, row.collectedEarlyDays, row.reapprovedDate], [0, 0, row.date]);
      }),
      { numRuns: 30 },
    );
  });
});
