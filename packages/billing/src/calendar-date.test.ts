import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { LocalDate } from '@js-joda/core';
import { Temporal } from 'temporal-polyfill/implementation';
import { addDays, createSchedule, daysBetween } from './index.ts';
import { anyDate } from '../testing/arbitraries.ts';

/** The end of a schedule of so many months. */
const monthsAfter = (date: string, months: number): string =>
  createSchedule({ anchor: { date, time: '10:00', timeZone: 'UTC' }, frequency: 'monthly', duration: { months } }).end
    .date;

describe('calendar dates', () => {
  it('every day of 1900 to 2200 follows the one before it', () => {
    let expected = LocalDate.of(1900, 1, 1);
    const total = daysBetween('1900-01-01', '2200-12-31');
    assert.equal(total, 109_937);
    for (let days = 0; days <= total; days++) {
      const date = addDays('1900-01-01', days);
      if (date !== expected.toString()) assert.equal(date, expected.toString());
      if (daysBetween('1900-01-01', date) !== days) assert.fail(date);
      expected = expected.plusDays(1);
    }
  });

  const steps: readonly [date: string, months: number, expected: string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2000-02-29', 1200, '2100-02-28'],
    ['2026-12-05', 1, '2027-01-05'],
  ];
  for (const [date, months, expected] of steps) {
    it(`${date} and ${months} months make ${expected}`, () => {
      assert.equal(monthsAfter(date, months), expected);
    });
  }

  it('agree with two other calendars', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 900 }), (date, n) => {
        const months = Math.abs(n) + 1;
        assert.equal(monthsAfter(date, months), LocalDate.parse(date).plusMonths(months).toString());
        assert.equal(monthsAfter(date, months), Temporal.PlainDate.from(date).add({ months }).toString());
        assert.equal(addDays(date, n), Temporal.PlainDate.from(date).add({ days: n }).toString());
        assert.equal(daysBetween(date, addDays(date, n)), n);
        assert.equal(daysBetween(addDays(date, n), date), n === 0 ? 0 : -n);
      }),
    );
  });

  const impossible = [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '1899-12-31',
    '2201-01-01',
    '',
    '2026-01-01T',
    ' 2026-01-01',
    '2026-01-01 ',
    '+026-01-01',
    '2026-0x-01',
    '2026/01/01',
    'NaN-NaN-NaN',
    '2026-01-1e',
    '2026-01-1.',
    '٢٠٢٦-٠١-٠١',
    '2026-01--1',
    '2100-02-29',
  ];
  for (const date of impossible) {
    it(`${JSON.stringify(date)} is refused`, () => {
      assert.throws(() => addDays(date, 0), RangeError, `date: expected a date YYYY-MM-DD`);
    });
  }

  it('results outside 1900 to 2200 are refused', () => {
    assert.throws(() => addDays('2200-12-31', 1), RangeError, 'days: ');
    assert.throws(() => addDays('1900-01-01', -1), RangeError, 'days: ');
    assert.throws(() => monthsAfter('2026-01-01', 1e15), RangeError, 'duration.months: ');
    assert.throws(() => monthsAfter('2026-01-01', 3612), RangeError, 'duration: ');
    assert.throws(() => addDays('2026-01-01', Number.MAX_SAFE_INTEGER), RangeError, 'days: ');
    assert.throws(() => addDays('2026-01-01', 0.5), RangeError, 'days: expected a safe integer');
    assert.throws(() => monthsAfter('2026-01-01', Number.NaN), RangeError, 'months: expected a safe integer');
  });
});
