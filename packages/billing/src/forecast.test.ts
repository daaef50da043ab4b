import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import {
  createSchedule,
  forecast,
  type PricedSchedule,
  priceOccurrence,
  type PriceTerms,
  type ScheduleTerms,
} from './index.ts';
import { anyPrices, anyTerms } from '../testing/arbitraries.ts';

const rent = (amount: number, currency = 'GBP'): PriceTerms => ({
  currency,
  charges: [{ id: 'package', kind: 'package', price: { amount, currency }, basis: 'gross', taxRate: '0.20' }],
  vouchers: [],
});

const booked = (date: string, prices: PriceTerms, rest: Partial<ScheduleTerms> = {}): PricedSchedule => ({
  schedule: createSchedule({
    anchor: { date, time: '10:00', timeZone: 'Europe/London' },
    frequency: 'monthly',
    duration: { months: 12 },
    ...rest,
  }),
  prices,
});

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

describe('a forecast', () => {
  it('sums what falls due on each day, by currency, and leaves days without bills out', () => {
    const days = forecast(
      [
        booked('2026-01-31', rent(30_000)),
        booked('2026-02-14', rent(20_000), { paymentTermsDays: 14 }),
        booked('2026-02-28', rent(9900, 'EUR'), { frequency: 'weekly' }),
        booked('2026-02-28', rent(100)),
      ],
      '2026-02-28',
      '2026-03-29',
    );
    assert.deepEqual(days, [
      {
        date: '2026-02-28',
        bills: 4,
        amounts: [
          { amount: 9900, currency: 'EUR' },
          { amount: 50_100, currency: 'GBP' },
        ],
      },
      { date: '2026-03-07', bills: 1, amounts: [{ amount: 9900, currency: 'EUR' }] },
      { date: '2026-03-14', bills: 1, amounts: [{ amount: 9900, currency: 'EUR' }] },
      { date: '2026-03-21', bills: 1, amounts: [{ amount: 9900, currency: 'EUR' }] },
      {
        date: '2026-03-28',
        bills: 3,
        amounts: [
          { amount: 9900, currency: 'EUR' },
          { amount: 20_100, currency: 'GBP' },
        ],
      },
    ]);
  });

  it('takes the day of a due date in the zone of its schedule', () => {
    const early = { time: '00:30', timeZone: 'Pacific/Auckland', date: '2026-06-01' };
    const late = { time: '23:30', timeZone: 'America/Los_Angeles', date: '2026-06-01' };
    for (const anchor of [early, late]) {
      const days = forecast([booked('2026-06-01', rent(100), { anchor })], '2026-06-01', '2026-06-02');
      assert.deepEqual(
        days.map(({ date }) => date),
        ['2026-06-01'],
        anchor.timeZone,
      );
    }
  });

  it('adds up to what all bills due in the time come to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ terms: anyTerms, prices: anyPrices }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 900 }),
        (given, length) => {
          const priced = given.map(({ terms, prices }) => ({ schedule: createSchedule(terms), prices }));
          const from = given[0]?.terms.anchor.date ?? '2026-01-01';
          const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
          const expected = priced.flatMap(({ schedule, prices }) =>
            [...schedule]
              .filter(({ dueDate }) => dueDate >= from && dueDate < to)
              .map(({ index }) => priceOccurrence(schedule, prices, index).gross.amount),
          );
          const days = forecast(priced, from, to);
          assert.equal(sum(days.map(({ bills }) => bills)), expected.length);
          assert.equal(sum(days.flatMap(({ amounts }) => amounts.map(({ amount }) => amount))), sum(expected));
          assert.deepEqual(
            days.map(({ date }) => date),
            days.map(({ date }) => date).toSorted(),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names what is wrong with its input', () => {
    const one = booked('2026-01-31', rent(100));
    assert.throws(() => forecast([one], '2026-02-30', '2026-03-01'), RangeError, 'from: expected a date');
    assert.throws(() => forecast([one], '2026-02-01', 'soon'), RangeError, 'to: expected a date');
    const read = JSON.parse(JSON.stringify(one)) as PricedSchedule; // what JSON leaves of a schedule
    assert.throws(() => forecast([read], '2026-02-01', '2026-03-01'), TypeError, 'schedule: expected a schedule that');
  });
});
